import * as z from 'zod/mini';
import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const page = z.object({
  issues: z.array(z.object({ id: z.string() })),
  isLast: z.boolean(),
  nextPageToken: z.optional(z.string()),
});

async function search(nextPageToken?: string) {
  const body = { jql: 'project = SUP order by key', maxResults: 15, ...(nextPageToken && { nextPageToken }) };
  return page.parse((await ask(jira, '/search/jql', { as: 'evan', method: 'POST', body })).json);
}

afterEach(() => {
  jira.faults.length = 0;
});

test('a search repeats its token without end, with empty pages', async () => {
  jira.faults.push({ path: '/rest/api/3/search/jql', search: 'repeats its token', times: 'always' });
  const first = await search();
  expect(first.issues).toHaveLength(15);
  for (let pages = 0; pages < 3; pages += 1) {
    expect(await search(first.nextPageToken)).toEqual({
      issues: [],
      isLast: false,
      nextPageToken: first.nextPageToken,
    });
  }
  jira.faults.length = 0;
  expect((await search(first.nextPageToken)).issues).toHaveLength(15);
});

test('a search returns one issue on two pages', async () => {
  jira.faults.push({ path: '/rest/api/3/search/jql', search: 'repeats an issue', times: 2 });
  const first = await search();
  const second = await search(first.nextPageToken);
  const third = await search(second.nextPageToken);
  expect([first, second, third].map(({ issues }) => issues.length)).toEqual([15, 16, 10]);
  expect(second.issues[0]).toEqual(first.issues[14]);
  expect(third.isLast).toBe(true);
});

test('such a fault does not affect other calls', async () => {
  jira.faults.push({ path: '/', search: 'repeats its token', times: 1 });
  expect((await ask(jira, '/issue/SUP-1', { as: 'evan' })).status).toBe(200);
  expect((await ask(jira, '/search/jql?jql=bogus', { as: 'evan' })).status).toBe(400);
  expect(jira.faults).toHaveLength(1);
});

test('a search that comes too fast learns how long to wait from the fault’s headers', async () => {
  const headers = { 'retry-after': '1800', 'ratelimit-reason': 'jira-quota-global-based' };
  jira.faults.push({ method: 'POST', path: '/rest/api/3/search/jql', status: 429, headers, times: 1 });
  const body = { jql: 'project = SUP' };
  expect(await ask(jira, '/search/jql', { as: 'evan', method: 'POST', body })).toMatchObject({
    status: 429,
    headers,
  });
});
