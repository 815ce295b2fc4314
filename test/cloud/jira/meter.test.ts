import { openDatabase } from '../database';
import type { JiraApi } from '../forge/jira-api';
import { createJira } from './create-jira';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const accountId = jira.findUser('evan')?.accountId ?? '';

async function ask(door: JiraApi, kind: 'app' | 'user', method: string, path: string, body?: object) {
  const as = kind === 'app' ? ({ kind } as const) : { kind, accountId };
  const headers = { 'content-type': 'application/json' };
  await door.handle({
    method,
    path: `/rest/api/3${path}`,
    headers,
    body: body ? JSON.stringify(body) : '',
    as,
  });
}

beforeEach(() => jira.resetUsage());

test('a request costs one point, and so does every returned issue', async () => {
  await ask(jira.metered, 'user', 'GET', '/issue/SUP-1');
  await ask(jira.metered, 'app', 'POST', '/search/jql', { jql: 'project = SUP', maxResults: 30 });
  await ask(jira.metered, 'app', 'POST', '/issue/bulkfetch', {
    issueIdsOrKeys: ['SUP-1', 'SUP-2', 'SUP-99'],
  });
  await ask(jira.metered, 'app', 'POST', '/search/approximate-count', { jql: 'project = SUP' });
  await ask(jira.metered, 'app', 'GET', '/issue/SUP-1/properties');
  expect(jira.points()).toEqual({ user: 2, app: 31 + 3 + 1 + 1 });
});

test('a permission check costs one point per issue asked about, or one in total by the documented rule', async () => {
  const check = () =>
    ask(jira.metered, 'user', 'POST', '/permissions/check', {
      projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10100, 10101, 99] }],
    });
  await check();
  expect(jira.checked()).toBe(3);
  expect(jira.points()).toEqual({ user: 4, app: 0 });
  jira.switches.permissionCheck = { msPerIssue: 0, points: 'one a request' };
  await check();
  expect(jira.points()).toEqual({ user: 5, app: 0 });
});

test('a request that is refused or hit by a fault costs one point too', async () => {
  jira.faults.push({ path: '/', status: 429, times: 1 });
  await ask(jira.metered, 'user', 'GET', '/issue/SUP-1');
  await ask(jira.metered, 'user', 'GET', '/issue/SUP-99');
  await ask(jira.metered, 'user', 'GET', '/nowhere');
  expect(jira.points()).toEqual({ user: 3, app: 0 });
});

test('requests are counted by method and route', async () => {
  await ask(jira.metered, 'user', 'GET', '/issue/SUP-1');
  await ask(jira.metered, 'app', 'GET', '/issue/SUP-2?fields=summary');
  await ask(jira.metered, 'app', 'PUT', '/issue/SUP-2/properties/x', { a: 1 });
  await ask(jira.metered, 'app', 'POST', '/nowhere');
  expect(jira.requests()).toEqual({
    'GET /rest/api/3/issue/*': 2,
    'PUT /rest/api/3/issue/*/properties/*': 1,
    'POST elsewhere': 1,
  });
});

test('requests from a page or a test are free', async () => {
  await ask(jira, 'user', 'GET', '/issue/SUP-1');
  expect(jira.points()).toEqual({ user: 0, app: 0 });
  expect(jira.requests()).toEqual({});
});
