import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';

const someText: unknown = expect.any(String);
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const path = (key: string) => `/issue/10173/properties/${key}`;
const put = (key: string, body: unknown, as: 'evan' | 'vera' | 'app' = 'evan') =>
  ask(jira, path(key), { as, method: 'PUT', body });

test('a property is created once, then replaced, and neither answer has a body', async () => {
  expect(await put('fresh', { a: 1 })).toMatchObject({ status: 201, json: undefined });
  expect(await put('fresh', [null])).toMatchObject({ status: 200, json: undefined });
  expect((await ask(jira, path('fresh'), { as: 'vera' })).json).toEqual({ key: 'fresh', value: [null] });
});

test('writing needs the right to edit, reading the right to browse', async () => {
  await put('seen', 1);
  expect((await put('seen', 2, 'vera')).status).toBe(403);
  expect((await ask(jira, path('seen'), { as: 'vera', method: 'DELETE' })).status).toBe(403);
  expect((await ask(jira, path('seen'), { as: 'vera' })).json).toEqual({ key: 'seen', value: 1 });
  expect(
    (await ask(jira, '/issue/SEC-1/properties/seen', { as: 'evan', method: 'PUT', body: 1 })).status,
  ).toBe(404);
});

test('the app may write where a viewer may not', async () => {
  expect((await put('by-app', { version: 1 }, 'app')).status).toBe(201);
});

test('a key is decoded from the path and listed', async () => {
  await put('a%2Fb%20c', true);
  const withOne: unknown = expect.arrayContaining([{ key: 'a/b c', self: someText }]);
  const { json } = await ask(jira, '/issue/10173/properties', { as: 'vera' });
  expect(json).toMatchObject({ keys: withOne });
});

test('a property can be deleted once', async () => {
  await put('short-lived', 1);
  expect((await ask(jira, path('short-lived'), { as: 'evan', method: 'DELETE' })).status).toBe(204);
  expect((await ask(jira, path('short-lived'), { as: 'evan', method: 'DELETE' })).status).toBe(404);
  expect((await ask(jira, path('short-lived'), { as: 'evan' })).status).toBe(404);
});

test('a value of 32,768 characters is accepted, one more is not', async () => {
  const text = (length: number) => JSON.stringify('x'.repeat(length - 2));
  expect((await put('long', text(32_768))).status).toBe(201);
  expect((await put('long', text(32_769))).status).toBe(400);
});

test('a key of 255 characters is accepted, one more is not', async () => {
  expect((await put('k'.repeat(255), 1)).status).toBe(201);
  expect((await put('k'.repeat(256), 1)).status).toBe(400);
});

test.each(['', '{"a":', 'plain'])('a body that is not JSON is refused: "%s"', async (body) => {
  expect((await put('broken', body)).status).toBe(400);
});

test('writing a property does not change the issue’s update time', async () => {
  const before = jira.findIssue('10173')?.fields['updated'];
  await put('quiet', 1);
  expect(jira.findIssue('10173')?.fields['updated']).toBe(before);
});
