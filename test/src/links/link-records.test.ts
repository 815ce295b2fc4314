import type { ErrorCode } from '../../../src/contract/errors';
import { AppError } from '../../../src/shared/app-error';
import { linkRecords } from '../../../src/links/link-records';
import {
  aCaller,
  aCaseId,
  aLink,
  aWish,
  issueId,
  links,
  noOptions,
  oneCase,
  otherCase,
} from '../../builders';
import { aWorld, type World } from '../../ports';

const link = (world: World, wish: Parameters<typeof aWish>) =>
  linkRecords(world.ports)(aCaller(), aWish(...wish));
const called = (world: World): string[] => world.connector.asked.map((asked) => asked.split(' ')[0] ?? '');

it('links one record: reads, creates, reads again, in its turn', async () => {
  const world = aWorld();
  const options = { ...noOptions, autoPush: true };
  const result = await link(world, [[oneCase], { options }]);
  expect(result).toEqual({
    links: [{ ...aLink({ autoPush: true }), lastPush: null, url: null }],
    items: [{ recordId: oneCase, linked: 'linked', push: null }],
  });
  expect(world.connector.asked).toEqual([
    `readLinks ${issueId}`,
    `link ${issueId} create`,
    `readLinks ${issueId}`,
  ]);
  expect(world.locks).toEqual([`${issueId} locked`, `${issueId} released`]);
});

it('links several with one bulk request, keeping those that stand', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink({ id: otherCase, viewOnly: true })]);
  const result = await link(world, [[aCaseId(1), aCaseId(2)]]);
  expect(called(world)).toEqual(['readLinks', 'addLinks', 'readLinks']);
  expect(result.links?.map(({ record }) => record.id)).toEqual([otherCase, aCaseId(1), aCaseId(2)]);
});

it('a record that is linked already is shown, keeps its options and costs no writing', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink({ viewOnly: true })]);
  const result = await link(world, [[oneCase], { options: { ...noOptions, autoPull: true } }]);
  expect(result.items).toEqual([{ recordId: oneCase, linked: 'alreadyLinked', push: null }]);
  expect(result.links?.[0]?.options).toEqual({ ...noOptions, viewOnly: true });
  expect(called(world)).toEqual(['readLinks']);
});

it('of two records, one of them linked, only the new one is sent', async () => {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  const result = await link(world, [[oneCase, otherCase]]);
  expect(called(world)).toEqual(['readLinks', 'link', 'readLinks']);
  expect(result.items.map(({ linked }) => linked)).toEqual(['alreadyLinked', 'linked']);
});

it('a record wished twice is linked once', async () => {
  const world = aWorld();
  const result = await link(world, [[oneCase, oneCase]]);
  expect(result.items).toHaveLength(1);
  expect(called(world)).toEqual(['readLinks', 'link', 'readLinks']);
});

it('the second of two clicks finds the work done', async () => {
  const world = aWorld();
  await link(world, [[oneCase]]);
  const second = await link(world, [[oneCase]]);
  expect(second.items[0]?.linked).toBe('alreadyLinked');
  expect(world.connector.of(issueId)).toHaveLength(1);
});

it('more links than an issue can hold are refused before anything is sent', async () => {
  const world = aWorld();
  world.connector.hold(issueId, links(999));
  await expect(link(world, [[aCaseId(2000), aCaseId(2001)]])).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'records', problem: 'tooManyLinks', room: 1 }] },
  });
  expect(called(world)).toEqual(['readLinks']);
});

it('the address that was pasted is remembered', async () => {
  const world = aWorld();
  const records = [{ object: 'Case', id: oneCase, host: 'acme.my.salesforce.com' }];
  const result = await link(world, [[oneCase], { records }]);
  expect(result.links?.[0]?.url).toBe(`https://acme.my.salesforce.com/${oneCase}`);
  expect(world.mirrors.get(issueId)?.links[0]?.host).toBe('acme.my.salesforce.com');
});

interface BadDay {
  readonly what: string;
  readonly code: ErrorCode;
  readonly arrange: (world: World) => void;
}

it.each<BadDay>([
  { what: 'no connection', code: 'NOT_CONNECTED', arrange: ({ store }) => void (store.connection = null) },
  { what: 'storage down', code: 'PLATFORM_DOWN', arrange: ({ store }) => void store.down.add('open') },
  { what: 'Jira down', code: 'PLATFORM_DOWN', arrange: ({ state }) => void (state.jiraIsDown = true) },
  { what: 'no turn', code: 'CHANGED_MEANWHILE', arrange: ({ state }) => void (state.lockIsHeld = true) },
  {
    what: 'an unreadable list',
    code: 'ANSWER_UNKNOWN',
    arrange: ({ connector }) => connector.fail({ call: 'readLinks', error: new AppError('ANSWER_UNKNOWN') }),
  },
])('$what: nothing is sent', async ({ code, arrange }) => {
  const world = aWorld();
  arrange(world);
  await expect(link(world, [[oneCase]])).rejects.toMatchObject({ code });
  expect(called(world).filter((call) => call !== 'readLinks')).toEqual([]);
});
