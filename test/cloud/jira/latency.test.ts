import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const pauses: number[] = [];
const pause = (ms: number) => (pauses.push(ms), Promise.resolve());
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'OPS'], pause });
const post = (path: string, body: unknown) => ask(jira, path, { as: 'evan', method: 'POST', body });
const ids = (length: number) => Array.from({ length }, (_, n) => 20_001 + n);
const check = (length: number) =>
  post('/permissions/check', {
    projectPermissions: [{ permissions: ['EDIT_ISSUES', 'BROWSE_PROJECTS'], issues: ids(length) }],
  });

beforeEach(() => {
  pauses.length = 0;
});

test('a permission check takes a millisecond per issue it is asked about', async () => {
  await check(1000);
  await check(0);
  expect(pauses).toEqual([1000]);
});

test('a search takes a moment, plus time per issue it finds', async () => {
  await post('/search/jql', { jql: 'project = OPS', maxResults: 5000 });
  await post('/search/approximate-count', { jql: 'project = OPS' });
  expect(pauses).toEqual([405, 5]);
});

test('a refused call takes no time for the issues it names, and other calls take no time', async () => {
  expect((await check(1001)).status).toBe(400);
  await ask(jira, '/issue/SUP-1', { as: 'evan' });
  expect(pauses).toEqual([]);
});

test('the durations can be switched', async () => {
  const { permissionCheck, search } = jira.switches;
  jira.switches.permissionCheck = { ...permissionCheck, msPerIssue: 0 };
  jira.switches.search = { msPerRequest: 0, msPerIssue: 3 };
  await check(1000);
  await post('/search/jql', { jql: 'key in (SUP-1, SUP-2)' });
  expect(pauses).toEqual([6]);
  Object.assign(jira.switches, { permissionCheck, search });
});

test('a fault may delay any answer and leave it unchanged', async () => {
  jira.faults.push({ method: 'POST', path: '/rest/api/3/permissions/check', delayMs: 9_000, times: 1 });
  expect((await check(10)).status).toBe(200);
  jira.faults.push({ path: '/rest/api/3/search/jql', status: 503, delayMs: 700, times: 1 });
  expect((await post('/search/jql', { jql: 'project = OPS' })).status).toBe(503);
  expect(pauses).toEqual([9_010, 705]);
});
