import { searchRecords } from '../../../src/records/search-records';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, issueId } from '../../builders';
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

test('a Connector that never answers holds up nothing', async () => {
  const world = await aWorldToSearch();
  const never = () => new Promise<never>(() => undefined);
  const { connectorFor } = world.ports;
  const ports = {
    ...world.ports,
    connectorFor: (...given: Parameters<typeof connectorFor>) => ({
      ...connectorFor(...given),
      readLinks: never,
    }),
  };
  const view = await searchRecords(ports)(editor, { text: 'printer', object: null });
  expect(idsOf(view)).toEqual([one, two, three]);
  expect(view.linkedIsKnown).toBe(false);
});

test('the names do not wait for Jira’s search', async () => {
  const world = await aWorldToSearch();
  const findLinkedTo = jest.spyOn(world.ports.issues, 'findLinkedTo');
  await search(world, 'printer');
  expect(findLinkedTo).not.toHaveBeenCalled();
});
