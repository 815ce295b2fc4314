import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';

const now = Date.parse('2026-11-20T12:00:00Z');
const jira = createJira({
  db: openDatabase(':memory:'),
  now: () => now,
  indexedProperties: [
    { propertyKey: 'links', path: 'count', type: 'number', searchAlias: 'sfLinkCount' },
    { propertyKey: 'links', path: 'objects', type: 'text', searchAlias: 'sfObjects' },
  ],
});

beforeAll(async () => {
  for (const [key, value] of [
    ['SUP-1', { count: 2, objects: 'Case Account' }],
    ['SUP-2', { count: 0 }],
    ['OPS-1', { count: 1, objects: 'Case' }],
  ] as const) {
    await ask(jira, `/issue/${key}/properties/links`, { as: 'evan', method: 'PUT', body: value });
  }
  jira.touchIssue('SUP-5');
});

const post = (path: string, jql: string) => ask(jira, path, { as: 'evan', method: 'POST', body: { jql } });
const count = async (jql: string) => (await post('/search/approximate-count', jql)).json;

test.each([
  ['project = 10001 AND (sfLinkCount > 0)', 1],
  ['project = 10002 AND (sfLinkCount is not EMPTY)', 1],
  ['project = 10001 AND (sfLinkCount is not EMPTY) ORDER BY key', 2],
  ['project = 10001 AND ((sfLinkCount > 0 OR (NOT (key > SUP-3))) AND sfLinkCount is not EMPTY)', 2],
  ['project = 10001 AND (sfObjects ~ "Case" AND project = OPS)', 0],
  ['project = "10001" AND (sfObjects ~ account)', 1],
  ['project = 10001 AND (updated >= -15m)', 1],
  ['project = 10001 AND (updatedDate >= "-15m" OR createdDate > "2026-11-19")', 2],
  ['issuekey in (SUP-1, OPS-1, SUP-2) AND sfLinkCount > 0', 2],
  ['id in (10100, 20001) ORDER BY key', 2],
  ['project = 10001 AND (statusCategory = Done OR statusCategory in ("To Do", 4))', 40],
])('%s', async (jql, expected) => {
  expect(await count(jql)).toEqual({ count: expected });
});

test('NOT with a status category finds the others', async () => {
  const open = await count('project = 10001 AND statusCategory != Done');
  expect(open).toEqual(await count('project = 10001 AND (NOT (status in (Resolved, Closed)))'));
});

test.each([
  ['project = 10001 AND (status = Open', /Expecting '\)' before the end of the query/],
  ['project = 10001 AND ()', /Expecting a field name but got '\)'/],
  ['project = 10001 AND (status = Open))', /Expecting either 'OR' or 'AND' but got '\)'/],
  ['project = 10001 AND (status = Open ORDER BY key)', /Expecting '\)' but got 'ORDER'/],
  ['project = 10001 AND (universe = 42)', /Field 'universe' does not exist or you do not have permission/],
  ['project = 10001 AND (salesforceAssociatedIds is not EMPTY)', /'salesforceAssociatedIds' does not exist/],
  ['project = 10001 AND (assignee = nobody())', /Unable to find JQL function 'nobody\(\)'/],
  ['project = 10009', /The value '10009' does not exist for the field 'project'/],
  ['project = 10003', /The value '10003' does not exist for the field 'project'/],
  ['id in (10100, 77)', /A value with ID '77' does not exist for the field 'id'/],
  ['ORDER BY key', /Unbounded JQL queries are not allowed here/],
])('a search and a count refuse in the same way: %s', async (jql, message) => {
  const text: unknown = expect.stringMatching(message);
  const refusal = { status: 400, json: { errorMessages: [text], errors: {} } };
  expect(await post('/search/approximate-count', jql)).toMatchObject(refusal);
  expect(await post('/search/jql', jql)).toMatchObject(refusal);
});
