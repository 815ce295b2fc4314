import * as z from 'zod/mini';
import { startProbeSite, type ProbeSite } from './fixture/start-probe-site';

let site: ProbeSite;
beforeAll(async () => {
  site = await startProbeSite();
});
afterAll(() => site.stop());

const answered = z.object({ status: z.number(), statusText: z.string(), body: z.string() });
const issues = z.object({ issues: z.array(z.object({ key: z.string() })) });

/** What the bridge's `requestJira` sends with a JSON body (`@forge/bridge/out/fetch/fetch.js`). */
function ask(user: string, restPath: string, body: object, product = 'jira'): Promise<Response> {
  const headers = [
    ['content-type', 'application/json'],
    ['x-atlassian-token', 'no-check'],
  ];
  const fetchRequestInit = { method: 'POST', headers, body: JSON.stringify(body) };
  return fetch(`${site.url}/__site/product`, {
    method: 'POST',
    headers: { cookie: `cloud-user=${user}` },
    body: JSON.stringify({ product, restPath, fetchRequestInit, isMultipartFormData: false }),
  });
}

async function keysFor(user: string, restPath: string, body: object): Promise<readonly string[]> {
  const { status, body: text } = answered.parse(await (await ask(user, restPath, body)).json());
  expect(status).toBe(200);
  return issues.parse(JSON.parse(text)).issues.map(({ key }) => key);
}

test('a page fetches many issues at once, as the person who views it', async () => {
  const body = { issueIdsOrKeys: ['SUP-1', 'SEC-1'], fields: ['summary'] };
  expect(await keysFor('ada', '/rest/api/3/issue/bulkfetch', body)).toEqual(['SUP-1', 'SEC-1']);
  expect(await keysFor('vera', '/rest/api/3/issue/bulkfetch', body)).toEqual(['SUP-1']);
});

test('a page searches as the person who views it', async () => {
  const body = { jql: 'created > "2000-01-01"', maxResults: 5_000, fields: ['key'] };
  const projectsFor = async (user: string) => {
    const keys = await keysFor(user, '/rest/api/3/search/jql', body);
    return [...new Set(keys.map((key) => key.split('-')[0]))].sort();
  };
  expect(await projectsFor('ada')).toEqual(['OPS', 'SEC', 'SUP']);
  expect(await projectsFor('vera')).toEqual(['OPS', 'SUP']);
});

test("a refusal by Jira reaches the page with Jira's status", async () => {
  const answer = await ask('ada', '/rest/api/3/search/jql', { jql: 'nonsense = 1' });
  expect(await answer.json()).toMatchObject({ status: 400, statusText: 'Bad Request' });
});

test.each([
  '/secure/admin',
  'rest/api/3/myself',
  'https://evil.example/rest/api/3/myself',
  '//evil.example/rest/',
  '/rest/../secure/admin',
  '/rest/%2e%2e/secure/admin',
])('%s is outside the REST API and refused', async (path) => {
  const answer = await ask('ada', path, {});
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ message: expect.stringContaining('REST API only') as unknown });
});

test('other products are refused by name', async () => {
  const answer = await ask('ada', '/rest/api/content', {}, 'confluence');
  expect(await answer.text()).toContain('requests to confluence are not implemented');
});
