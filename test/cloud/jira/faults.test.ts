import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const status = async (path: string) => (await ask(jira, path, { as: 'evan' })).status;

afterEach(() => {
  jira.faults.length = 0;
});

test('a fault answers as often as it says, then Jira is normal again', async () => {
  jira.faults.push({ path: '/rest/api/3/issue/10173', status: 500, times: 2 });
  expect([await status('/issue/10173'), await status('/issue/10173'), await status('/issue/10173')]).toEqual([
    500, 500, 200,
  ]);
  expect(jira.faults).toHaveLength(0);
});

test('a fault lets through as many matching calls as it skips', async () => {
  jira.faults.push({ path: '/rest/api/3/issue/', status: 500, times: 1, skip: 2 });
  const answers = [];
  for (const path of ['/issue/10173', '/myself', '/issue/10173', '/issue/10100', '/issue/10100']) {
    answers.push(await status(path));
  }
  expect(answers).toEqual([200, 200, 200, 500, 200]);
});

test('a fault can be limited to a method and a pattern', async () => {
  jira.faults.push({ method: 'put', path: '^/rest/api/3/issue/\\d+/properties/', status: 403, times: 1 });
  expect(await status('/issue/10173/properties')).toBe(200);
  const put = { as: 'evan', method: 'PUT', body: 1 } as const;
  expect((await ask(jira, '/issue/10173/properties/x', put)).status).toBe(403);
  expect((await ask(jira, '/issue/10173/properties/x', put)).status).toBe(201);
});

test('a 429 says how long to wait and why', async () => {
  jira.faults.push({ path: '/', status: 429, times: 1 });
  const reply = await ask(jira, '/myself', { as: 'ada' });
  expect(reply).toMatchObject({
    status: 429,
    headers: { 'retry-after': '1', 'ratelimit-reason': 'jira-burst-based' },
  });
});

test('headers and body are what the fault says', async () => {
  jira.faults.push({ path: '/', status: 429, headers: { 'Retry-After': '7' }, body: '{"x":1}', times: 1 });
  const reply = await ask(jira, '/myself', { as: 'ada' });
  expect(reply).toMatchObject({ status: 429, json: { x: 1 }, headers: { 'Retry-After': '7' } });
});
