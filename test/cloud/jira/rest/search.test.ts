import * as z from 'zod/mini';
import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';

const jira = createJira({
  db: openDatabase(':memory:'),
  projects: ['SUP', 'OPS'],
  indexedProperties: [{ propertyKey: 'run', path: 'open', type: 'number', searchAlias: 'isOpen' }],
});
const page = z.object({
  issues: z.array(z.looseObject({ id: z.string() })),
  isLast: z.boolean(),
  nextPageToken: z.optional(z.string()),
});

async function search(body: object) {
  const { status, json } = await ask(jira, '/search/jql', { as: 'vera', method: 'POST', body });
  return { status, json, page: page.safeParse(json).data };
}

test('without fields an issue is only its id, fifty to a page', async () => {
  const { json, page: found } = await search({ jql: 'project = OPS' });
  expect(found?.issues).toHaveLength(50);
  expect(json).toMatchObject({ isLast: false });
  expect(Object.keys(found?.issues[0] ?? {})).toEqual(['id']);
});

test('fields and properties come on request', async () => {
  await ask(jira, '/issue/10173/properties/mark', { as: 'evan', method: 'PUT', body: { a: 1 } });
  const { json } = await search({ jql: 'key = SUP-39', fields: ['summary'], properties: ['mark', 'none'] });
  expect(json).toEqual({
    isLast: true,
    issues: [
      {
        expand: '',
        id: '10173',
        key: 'SUP-39',
        self: 'https://your-domain.atlassian.net/rest/api/3/issue/10173',
        fields: { summary: 'Case from Salesforce is missing the serial number' },
        properties: { mark: { a: 1 } },
      },
    ],
  });
});

test('two thousand issues come in pages without gaps or repeats', async () => {
  const ids = new Set<string>();
  let next: string | undefined;
  let pages = 0;
  do {
    const token = next === undefined ? {} : { nextPageToken: next };
    const { page: found } = await search({
      jql: 'project = OPS order by assignee, priority',
      maxResults: 700,
      ...token,
    });
    found?.issues.forEach(({ id }) => ids.add(id));
    next = found?.nextPageToken;
    pages += 1;
  } while (next !== undefined && pages < 10);
  expect({ pages, issues: ids.size }).toEqual({ pages: 3, issues: 2000 });
});

test('a page holds up to 5,000 ids, or a hundred issues with fields', async () => {
  expect((await search({ jql: 'project = OPS', maxResults: 9000 })).page?.issues).toHaveLength(2000);
  const withFields = await search({ jql: 'project = OPS', maxResults: 9000, fields: ['*all'] });
  expect(withFields.page?.issues).toHaveLength(100);
});

test('issues that leave the result between two pages do not cause others to be skipped', async () => {
  const flag = (key: string, value: number) =>
    ask(jira, `/issue/${key}/properties/run`, { as: 'evan', method: 'PUT', body: { open: value } });
  await Promise.all(['SUP-1', 'SUP-2', 'SUP-3', 'SUP-4'].map((key) => flag(key, 1)));
  const asked = { jql: 'isOpen = 1 order by key', maxResults: 2 };
  const first = await search(asked);
  await Promise.all(['SUP-1', 'SUP-2'].map((key) => flag(key, 0)));
  const second = await search({ ...asked, nextPageToken: first.page?.nextPageToken });
  expect(second.page?.issues).toEqual([{ id: '10102' }, { id: '10103' }]);
});

test.each(['', '  ', 'order by created'])('unbounded: "%s"', async (jql) => {
  const { status, json } = await search({ jql });
  expect(status).toBe(400);
  expect(json).toEqual({
    errorMessages: [
      'Unbounded JQL queries are not allowed here. Please add a search restriction to your query.',
    ],
    errors: {},
  });
});

test.each([
  ['a property that is not of the API', { jql: 'project = SUP', startAt: 0 }, 400],
  ['a page of nothing', { jql: 'project = SUP', maxResults: 0 }, 400],
  ['a made-up token', { jql: 'project = SUP', nextPageToken: 'abc' }, 400],
  ['more than five properties', { jql: 'project = SUP', properties: [...'abcdef'] }, 400],
  ['expand', { jql: 'project = SUP', expand: 'names' }, 501],
])('%s is refused', async (_, body, status) => {
  expect((await search(body)).status).toBe(status);
});

test('a token does not work with another query', async () => {
  const { page: first } = await search({ jql: 'project = OPS' });
  expect((await search({ jql: 'project = SUP', nextPageToken: first?.nextPageToken })).status).toBe(400);
});

test('the query may come in the URL', async () => {
  const path = '/search/jql?jql=key%20%3D%20SUP-40&fields=id&maxResults=1';
  expect((await ask(jira, path, { as: 'vera' })).json).toEqual({ isLast: true, issues: [{ id: '11816' }] });
});
