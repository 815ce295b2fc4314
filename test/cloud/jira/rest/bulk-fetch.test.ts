import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import { defaultSwitches } from '../switches';
import type { User } from '../users';

const someText: unknown = expect.any(String);
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const fetchAs = (as: User['name'] | 'app', body: object) =>
  ask(jira, '/issue/bulkfetch', { as, method: 'POST', body });

afterEach(() => {
  Object.assign(jira.switches, defaultSwitches);
});

test('each issue comes once, in an arbitrary order, with the requested fields and properties', async () => {
  await ask(jira, '/issue/10101/properties/mark', { as: 'evan', method: 'PUT', body: { a: 1 } });
  const { status, json } = await fetchAs('vera', {
    issueIdsOrKeys: ['SUP-39', '10101', 'sup-2'],
    fields: ['summary', 'updated'],
    properties: ['mark'],
  });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    issueErrors: [],
    issues: [
      { id: '10173', key: 'SUP-39', fields: { summary: someText }, properties: {} },
      { id: '10101', key: 'SUP-2', properties: { mark: { a: 1 } } },
    ],
  });
  expect(JSON.stringify(json)).not.toContain('"status"');
});

test('without a field list, all fields come and no properties', async () => {
  const { json } = await fetchAs('app', { issueIdsOrKeys: ['10173'] });
  expect(json).toMatchObject({ issues: [{ fields: { status: { name: 'Waiting for customer' } } }] });
  expect(JSON.stringify(json)).not.toContain('"properties"');
});

test('missing and hidden issues are left out, unless the switch reports them', async () => {
  const asked = { issueIdsOrKeys: ['10173', 'SEC-1', '77'], fields: ['id'] };
  expect((await fetchAs('evan', asked)).json).toMatchObject({ issues: [{ id: '10173' }], issueErrors: [] });
  expect((await fetchAs('paula', asked)).json).toMatchObject({ issues: [{ id: '10173' }, { id: '30001' }] });
  jira.switches.missingIssues = 'in issueErrors';
  expect((await fetchAs('evan', asked)).json).toMatchObject({
    issues: [{ id: '10173' }],
    issueErrors: [{ id: 'SEC-1' }, { id: '77' }],
  });
});

test('a moved issue is found by its former key and returned with its new one', async () => {
  expect(jira.moveIssue('SUP-5', 'SEC')).toBe('SEC-6');
  expect(jira.moveIssue('SEC-6', 'SUP')).toBe('SUP-41');
  const asked = { issueIdsOrKeys: ['SUP-5', 'SEC-6', 'SUP-41'], fields: ['project'] };
  expect((await fetchAs('vera', asked)).json).toMatchObject({
    issues: [{ id: '10104', key: 'SUP-41', fields: { project: { key: 'SUP' } } }],
  });
  jira.moveIssue('SUP-41', 'SEC');
  expect((await fetchAs('vera', asked)).json).toMatchObject({ issues: [] });
  expect((await fetchAs('paula', asked)).json).toMatchObject({ issues: [{ id: '10104', key: 'SEC-7' }] });
});

test('a hundred issues are accepted, one more is not', async () => {
  const many = (count: number) => ({
    issueIdsOrKeys: Array.from({ length: count }, (_, n) => `SUP-${n + 1}`),
  });
  expect((await fetchAs('evan', many(100))).status).toBe(200);
  expect((await fetchAs('evan', many(101))).status).toBe(400);
});

test.each([
  ['no issue', { issueIdsOrKeys: [] }, 400],
  ['no list', {}, 400],
  ['more than five properties', { issueIdsOrKeys: ['1'], properties: [...'abcdef'] }, 400],
  ['a property that is not of the API', { issueIdsOrKeys: ['1'], jql: '' }, 400],
  ['expand', { issueIdsOrKeys: ['1'], expand: ['names'] }, 501],
])('%s is refused', async (_, body, status) => {
  expect((await fetchAs('evan', body)).status).toBe(status);
});
