import { searchContract } from '../../../src/contract/records/search';
import { findWhereLinked } from '../../../src/records/find-where-linked';
import { AppError } from '../../../src/shared/app-error';
import { aCaseId, aLink, aMirror, aMirroredLink, issueId } from '../../builders';
import type { World } from '../../ports';
import { aWorldToSearch, editor } from './search-world';

const [one, two, three] = [aCaseId(1), aCaseId(2), aCaseId(3)];

const ask = (world: World, recordIds: string[] = [one, two, three]) =>
  findWhereLinked(world.ports)(editor, { recordIds });

function holding(...ids: readonly string[]) {
  const links = ids.map((id) => aMirroredLink({ id }));
  return aMirror({ count: ids.length, records: ids.join(' '), links });
}

test('other issues are named by their keys: five at most, without this one and hidden ones', async () => {
  const world = await aWorldToSearch();
  world.mirrors.set(issueId, holding(one));
  for (let n = 1; n <= 7; n++) world.mirrors.set(String(n), holding(one));
  world.mirrors.set('8', holding(two, aCaseId(77)));
  world.jira.hidden.set(world.jira.asUser, new Set(['2']));
  const view = await ask(world);
  expect(view.others).toEqual([
    { recordId: one, keys: ['SUP-1', 'SUP-3', 'SUP-4', 'SUP-5', 'SUP-6'] },
    { recordId: two, keys: ['SUP-8'] },
  ]);
});

test('on this issue are those of the asked that the Connector names now, whatever its mirror says', async () => {
  const world = await aWorldToSearch();
  world.mirrors.set(issueId, holding(one));
  world.connector.hold(issueId, [aLink({ id: two }), aLink({ id: aCaseId(77) })]);
  expect(await ask(world)).toEqual({ here: [two], others: [] });
});

test('one search of Jira and one read of the Connector are enough for all, and Salesforce is not asked', async () => {
  const world = await aWorldToSearch();
  const findLinkedTo = jest.spyOn(world.ports.issues, 'findLinkedTo');
  expect(await ask(world, [one, two, one])).toEqual({ here: [], others: [] });
  expect(findLinkedTo.mock.calls).toEqual([['user', [one, two]]]);
  expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
  expect(world.salesforce.asked).toEqual([]);
});

test('where Jira does not say, that is unknown, which differs from none, and the Connector’s word is told', async () => {
  const world = await aWorldToSearch();
  world.connector.hold(issueId, [aLink({ id: one })]);
  jest.spyOn(world.ports.issues, 'findLinkedTo').mockRejectedValue(new AppError('REFUSED', { by: 'jira' }));
  expect(await ask(world)).toEqual({ here: [one], others: null });
  expect(world.log).toContainEqual(
    expect.objectContaining({ event: 'other issues not found', facts: { code: 'REFUSED' } }),
  );
});

test('where neither says, nothing is known, and Jira’s trouble is told', async () => {
  const world = await aWorldToSearch();
  const trouble = new AppError('REFUSED', { by: 'jira' });
  jest.spyOn(world.ports.issues, 'findLinkedTo').mockRejectedValue(trouble);
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN', { by: 'connector' }) });
  await expect(ask(world)).rejects.toBe(trouble);
});

test('where the Connector is in trouble, that is unknown, and other issues are told', async () => {
  const world = await aWorldToSearch();
  world.mirrors.set('8', holding(one));
  world.connector.fail({ call: 'readLinks', error: new AppError('CONNECTOR_DOWN', { by: 'connector' }) });
  expect(await ask(world)).toEqual({ here: null, others: [{ recordId: one, keys: ['SUP-8'] }] });
  expect(world.log).toContainEqual(
    expect.objectContaining({ event: 'links not compared', facts: { code: 'CONNECTOR_DOWN' } }),
  );
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
  const recordIds = [one];
  expect(await findWhereLinked(ports)(editor, { recordIds })).toEqual({ here: null, others: [] });
});

test('it is the Connector of the project in which the page was opened; where the page does not say, of the issue’s', async () => {
  const world = await aWorldToSearch();
  world.connector.hold(issueId, [aLink({ id: one })]);
  const get = jest.spyOn(world.ports.issues, 'get');
  expect((await ask(world)).here).toEqual([one]);
  expect(get).not.toHaveBeenCalled();
  const recordIds = [one];
  const view = await findWhereLinked(world.ports)({ ...editor, projectId: null }, { recordIds });
  expect(view.here).toEqual([one]);
  expect(get.mock.calls).toEqual([['user', issueId]]);
});

test.each<[string, unknown[]]>([
  ['nothing', []],
  ['more than a search finds', Array.from({ length: 101 }, () => one)],
  ['a word', ['printer']],
  ['an id of 15 characters', [one.slice(0, 15)]],
  ['an id whose checksum is wrong', [`${one.slice(0, 15)}AAB`]],
  ['a piece of JQL', [`${one}" OR key is not EMPTY OR sfRecords ~ "`]],
])('%s is not asked about', (_what, recordIds) => {
  const { question } = searchContract.findWhereLinked;
  expect(question.safeParse({ recordIds: [one] }).success).toBe(true);
  expect(question.safeParse({ recordIds }).success).toBe(false);
});
