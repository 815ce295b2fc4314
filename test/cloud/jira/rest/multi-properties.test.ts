import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import { defaultSwitches } from '../switches';
import type { User } from '../users';

const someText: unknown = expect.any(String);
const gone: unknown = expect.stringContaining('does not exist');
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const set = (as: User['name'] | 'app', issues: unknown) =>
  ask(jira, '/issue/properties/multi', { as, method: 'POST', body: { issues } });
const read = async (issue: string, key: string) =>
  (await ask(jira, `/issue/${issue}/properties/${key}`, { as: 'ada' })).json;

async function taskOf(reply: { readonly headers: Record<string, string> }, as: User['name'] | 'app') {
  const path = new URL(reply.headers['location'] ?? '').pathname.replace('/rest/api/3', '');
  return ask(jira, path, { as });
}

beforeEach(() => {
  Object.assign(jira.switches, defaultSwitches);
});

test('properties are written shortly after they were accepted, and the task says so', async () => {
  const accepted = await set('app', [
    { issueID: 10100, properties: { a: { x: 1 }, b: [2] } },
    { issueID: 30001, properties: { a: null } },
  ]);
  expect(accepted).toMatchObject({ status: 303, json: undefined });
  expect(await read('10100', 'a')).toMatchObject({ errorMessages: [gone] });
  expect((await taskOf(accepted, 'app')).json).toMatchObject({ status: 'ENQUEUED', progress: 0 });
  await jira.settled();
  expect(await read('10100', 'a')).toEqual({ key: 'a', value: { x: 1 } });
  expect(await read('10100', 'b')).toEqual({ key: 'b', value: [2] });
  expect((await taskOf(accepted, 'app')).json).toMatchObject({
    self: accepted.headers['location'],
    status: 'COMPLETE',
    progress: 100,
    result: { updated: [10100, 30001], errors: [] },
  });
});

test('issues that cannot be written are reported, and the rest is written', async () => {
  const property = { c: 1 };
  const issues = [10101, 30001, 77].map((issueID) => ({ issueID, properties: property }));
  const accepted = await set('evan', issues);
  await jira.settled();
  expect((await taskOf(accepted, 'evan')).json).toMatchObject({
    result: { updated: [10101], errors: [{ issueID: 30001 }, { issueID: 77 }] },
  });
  const looking = await set('vera', [{ issueID: 10101, properties: { c: 2 } }]);
  await jira.settled();
  expect((await taskOf(looking, 'vera')).json).toMatchObject({ result: { updated: [], errors: [{}] } });
  expect(await read('10101', 'c')).toEqual({ key: 'c', value: 1 });
});

test('writes happen in the order they were accepted, whatever the delay', async () => {
  for (const [value, delay] of [
    [1, 30],
    [2, 0],
    [3, 10],
  ] as const) {
    jira.switches.laterWorkMs = delay;
    await set('app', [{ issueID: 10102, properties: { order: value } }]);
  }
  await jira.settled();
  expect(await read('10102', 'order')).toEqual({ key: 'order', value: 3 });
});

test('the switch returns the task instead of its address', async () => {
  jira.switches.laterWork = 'task';
  const { status, json } = await set('app', [{ issueID: 10103, properties: { d: 1 } }]);
  expect(status).toBe(200);
  expect(json).toMatchObject({ id: someText, status: 'ENQUEUED' });
  await jira.settled();
});

test('a task is visible to its creator and to Jira admins', async () => {
  const accepted = await set('evan', [{ issueID: 10104, properties: { e: 1 } }]);
  expect((await taskOf(accepted, 'evan')).status).toBe(200);
  expect((await taskOf(accepted, 'ada')).status).toBe(200);
  expect((await taskOf(accepted, 'paula')).status).toBe(403);
  expect((await taskOf(accepted, 'app')).status).toBe(403);
  expect((await ask(jira, '/task/9999', { as: 'ada' })).status).toBe(404);
  await jira.settled();
});

const filled = (count: number, value: unknown = 1) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`k${n}`, value]));
const issuesWith = (count: number, properties: object) =>
  Array.from({ length: count }, (_, n) => ({ issueID: 10100 + n, properties }));

test.each([
  ['a hundred issues', issuesWith(100, { f: 1 }), 303],
  ['more than a hundred', issuesWith(101, { f: 1 }), 400],
  ['ten properties', issuesWith(1, filled(10)), 303],
  ['more than ten', issuesWith(1, filled(11)), 400],
  ['a value of 32,768 characters', issuesWith(1, { f: 'x'.repeat(32_766) }), 303],
  ['a longer one', issuesWith(1, { f: 'x'.repeat(32_767) }), 400],
  ['a key of more than 255 characters', issuesWith(1, { ['k'.repeat(256)]: 1 }), 400],
  ['no property', issuesWith(1, {}), 400],
  ['no issue', [], 400],
  ['an issue id as text', [{ issueID: '10100', properties: { f: 1 } }], 400],
])('%s', async (_, issues, status) => {
  expect((await set('app', issues)).status).toBe(status);
  await jira.settled();
});
