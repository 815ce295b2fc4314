import { searchRecords } from '../../../src/records/search-records';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, aMirror, aMirroredLink, issueId } from '../../builders';
import { aWorldToSearch, editor, idsOf, search } from './search-world';

const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

test('with the Connector in trouble, search answers and says that links are not known', async () => {
  const world = await aWorldToSearch();
  world.connector.hold(issueId, [aLink({ id: one })]);
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN', { by: 'connector' }) });
  const view = await search(world, 'printer');
  expect(idsOf(view)).toEqual([one, two, three]);
  expect([view.linkedIsKnown, view.trouble]).toEqual([false, null]);
  expect(view.found.some(({ isLinked }) => isLinked)).toBe(false);
  expect(world.log.map(({ event }) => event)).toContain('links not compared');
});

test('a Connector and a Jira that never answer hold up nothing', async () => {
  const world = await aWorldToSearch();
  const never = () => new Promise<never>(() => undefined);
  const { connectorFor } = world.ports;
  const ports = {
    ...world.ports,
    connectorFor: (...given: Parameters<typeof connectorFor>) => ({
      ...connectorFor(...given),
      readLinks: never,
    }),
    issues: { ...world.ports.issues, findLinkedTo: never },
  };
  const view = await searchRecords(ports)(editor, { text: 'printer', object: null });
  expect(idsOf(view)).toEqual([one, two, three]);
  expect(view.linkedIsKnown).toBe(false);
});

test('other issues are named by their keys: five at most, without this one and hidden ones', async () => {
  const world = await aWorldToSearch();
  const holding = (ids: readonly string[]) =>
    aMirror({
      count: ids.length,
      records: ids.join(' '),
      links: ids.map((each) => aMirroredLink({ id: each })),
    });
  world.mirrors.set(issueId, holding([one]));
  for (let n = 1; n <= 8; n++) world.mirrors.set(String(n), holding(n === 8 ? [two, aCaseId(77)] : [one]));
  world.jira.hidden.set(world.jira.asUser, new Set(['2']));
  const view = await search(world, 'printer');
  expect(view.found.map(({ alsoOn }) => alsoOn)).toEqual([
    ['SUP-1', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6'],
    ['SUP-8'],
    [],
  ]);
  expect(JSON.stringify(view)).not.toContain(aCaseId(77));
});

test('where Jira does not say, nothing is said of other issues', async () => {
  const world = await aWorldToSearch();
  const ports = {
    ...world.ports,
    issues: {
      ...world.ports.issues,
      findLinkedTo: () => Promise.reject(new AppError('REFUSED', { by: 'jira' })),
    },
  };
  const view = await searchRecords(ports)(editor, { text: 'printer', object: null });
  expect([view.found.length, view.trouble]).toEqual([3, null]);
  expect(world.log.map(({ event }) => event)).toContain('other issues of records not found');
});

test('one search of Jira is enough for all, and none is sent where nothing was found', async () => {
  const world = await aWorldToSearch();
  const findLinkedTo = jest.spyOn(world.ports.issues, 'findLinkedTo');
  await search(world, 'printer');
  expect(findLinkedTo.mock.calls).toEqual([['user', [one, two, three]]]);
  await search(world, 'nothing of this kind');
  expect(findLinkedTo).toHaveBeenCalledTimes(1);
});
