import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';

const jira = createJira({
  db: openDatabase(':memory:'),
  projects: ['SUP', 'SEC'],
  indexedProperties: [
    { propertyKey: 'links', path: 'count', type: 'number', searchAlias: 'linkCount' },
    { propertyKey: 'links', path: 'objects', type: 'text', searchAlias: 'linkObjects' },
    { propertyKey: 'links', path: 'outcome', type: 'string', searchAlias: 'linkOutcome' },
  ],
});

test.each([
  ['project', /Expecting operator before the end of the query\. The valid operators are/],
  ['project SUP', /Expecting operator but got 'SUP'\. .* \(line 1, character 9\)/],
  ['project =', /Expecting either a value, list or function before the end of the query\./],
  ['project = or', /but got 'or'\. You must surround 'or' in quotation marks .* \(line 1, character 11\)/],
  ['project = SUP key = 1', /Expecting either 'OR' or 'AND' but got 'key'\. \(line 1, character 15\)/],
  ['(project = SUP', /Expecting '\)' before the end of the query\./],
  ['project in (SUP', /Expecting '\)' before the end/],
  ['project = SUP and', /Expecting a field name before the end/],
  ['= 3', /Expecting a field name but got '='/],
  ['summary ~ "half', /The quoted string 'half' has not been completed\. \(line 1, character 11\)/],
  ['reporter = a@b', /The character '@' is a reserved JQL character\..*\\u0040.*character 13/],
  ['summary ~ "a\\q"', /'\\q' is an illegal JQL escape sequence/],
  ['select = 3', /'select' is a reserved JQL word/],
  ['project = SUP order key', /Expecting 'by' but got 'key'/],
  ['project = SUP order by key, ', /Expecting a field name before the end/],
  ['project = SUP\nand and', /\(line 2, character 5\)|reserved JQL word/],
])('malformed: %s', async (jql, message) => {
  await expectRefusal(jql, 400, message);
});

test.each([
  ['universe = 42', /^Field 'universe' does not exist or you do not have permission to view it\.$/],
  ['project = NONE', /^The value 'NONE' does not exist for the field 'project'\.$/],
  ['project = SEC', /^The value 'SEC' does not exist for the field 'project'\.$/],
  ['status = Nowhere', /does not exist for the field 'status'/],
  ['assignee = nobody', /does not exist for the field 'assignee'/],
  ['key = SUP-999', /^An issue with key 'SUP-999' does not exist for field 'key'\.$/],
  ['key = SEC-1', /An issue with key 'SEC-1' does not exist/],
  ['id = 1', /A value with ID '1' does not exist for the field 'id'/],
  ['key = "SUP 1"', /The issue key 'SUP 1' for field 'key' is invalid/],
  ['summary = test', /^The operator '=' is not supported by the 'summary' field\.$/],
  ['status > Open', /^The operator '>' is not supported by the 'status' field\.$/],
  ['created ~ "2026-01-01"', /The operator '~' is not supported by the 'created' field/],
  ['created > yesterday', /^Date value 'yesterday' for field 'created' is invalid\. Valid formats include/],
  ['status in Open', /^Operator 'in' does not support the non-list value 'Open' for field 'status'\.$/],
  ['status = (Open, Closed)', /Operator '=' does not support the list value '\(Open, Closed\)'/],
  ['status is Open', /Operator 'is' does not support the non-empty value 'Open'/],
  ['created > EMPTY', /Operator '>' does not support the empty value/],
  ['assignee = constructor()', /^Unable to find JQL function 'constructor\(\)'\.$/],
  ['created > "2026-02-30"', /^Date value '2026-02-30' for field 'created' is invalid/],
  ['assignee = me()', /^Unable to find JQL function 'me\(\)'\.$/],
  ['summary ~ "*ing"', /not allowed as first character/],
  ['key = SUP-1 order by text', /does not support sorting/],
  ['linkCount = many', /is not a number/],
  ['linkCount ~ 1', /The operator '~' is not supported by the 'linkCount' field/],
  ['linkOutcome > a', /The operator '>' is not supported by the 'linkOutcome' field/],
  ['linkObjects = Case', /The operator '=' is not supported by the 'linkObjects' field/],
  ['issue.property[links].total = 1', /Field 'issue\.property\[links\]\.total' does not exist/],
  ['issue.property[other].count = 1', /does not exist/],
  ['constructor = 1', /Field 'constructor' does not exist/],
])('refused: %s', async (jql, message) => {
  await expectRefusal(jql, 400, message);
});

test.each([
  ['status was Open'],
  ['status changed'],
  ['labels = x'],
  ['cf[10001] = x'],
  ['created > startOfDay()'],
  ['summary ~ "a OR b"'],
])('something only this Jira lacks is refused with an error: %s', async (jql) => {
  await expectRefusal(jql, 501, /^The local Jira does not implement /);
});

async function expectRefusal(jql: string, status: number, message: RegExp): Promise<void> {
  const reply = await ask(jira, `/search/jql?jql=${encodeURIComponent(jql)}`, { as: 'evan' });
  const refusal: unknown = expect.stringMatching(message);
  expect(reply).toMatchObject({ status, json: { errorMessages: [refusal], errors: {} } });
}
