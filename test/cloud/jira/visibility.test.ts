import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';
import type { User } from './users';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP'] });
const evan = jira.findUser('evan')?.accountId ?? '';
type Who = User['name'] | 'app';

beforeAll(() => jira.restrictIssue('SUP-1', ['paula', 'vera']));

const post = (as: Who, path: string, body: unknown) => ask(jira, path, { as, method: 'POST', body });
const text = async (asked: ReturnType<typeof post>) => JSON.stringify((await asked).json);

test('only the named people see a restricted issue, and no Jira admin or app otherwise', async () => {
  const status = async (as: Who) => (await ask(jira, '/issue/SUP-1', { as })).status;
  expect(await Promise.all((['paula', 'vera', 'app', 'evan', 'ada'] as const).map(status))).toEqual([
    200, 200, 404, 404, 404,
  ]);
});

test.each([
  '/issue/SUP-1',
  '/issue/10100/properties',
  '/mypermissions?permissions=EDIT_ISSUES&issueId=10100',
  '/search/jql?jql=key%20%3D%20SUP-1',
])('to others it looks like a missing one: %s', async (path) => {
  const missing = await ask(jira, path.replace('SUP-1', 'SUP-99').replace('10100', '99'), { as: 'evan' });
  const hidden = await ask(jira, path, { as: 'evan' });
  expect(JSON.stringify(hidden).replaceAll('SUP-1', 'SUP-99')).toBe(JSON.stringify(missing));
});

test('people who do not see it cannot write to it', async () => {
  const write = (as: Who) => ask(jira, '/issue/SUP-1/properties/x', { as, method: 'PUT', body: 1 });
  expect([(await write('evan')).status, (await write('paula')).status]).toEqual([404, 201]);
  const body = { issues: [{ issueID: 10100, properties: { x: 2 } }] };
  await post('evan', '/issue/properties/multi', body);
  await jira.settled();
  expect((await ask(jira, '/issue/SUP-1/properties/x', { as: 'vera' })).json).toMatchObject({ value: 1 });
});

test('other people’s searches, counts and bulk fetches do not contain it', async () => {
  const jql = 'project = SUP';
  const found = (as: Who) => text(post(as, '/search/jql', { jql, fields: ['key'], maxResults: 100 }));
  const fetched = (as: Who) => text(post(as, '/issue/bulkfetch', { issueIdsOrKeys: ['10100'], fields: [] }));
  const counted = (as: Who) => text(post(as, '/search/approximate-count', { jql }));
  expect(await found('vera')).toContain('"SUP-1"');
  expect(await found('evan')).not.toContain('"SUP-1"');
  expect(await fetched('vera')).toContain('"SUP-1"');
  expect(await fetched('evan')).not.toContain('"SUP-1"');
  expect([await counted('vera'), await counted('evan')]).toEqual(['{"count":40}', '{"count":39}']);
});

test('people who do not see it have no permissions on it', async () => {
  const body = { projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [10100, 10101] }] };
  const check = (more: object, as: Who) => text(post(as, '/permissions/check', { ...body, ...more }));
  jira.switches.othersPermissions = 'app may ask';
  expect(await check({}, 'paula')).toContain('[10100,10101]');
  expect(await check({}, 'evan')).toContain('[10101]');
  expect(await check({ accountId: evan }, 'app')).toContain('[10101]');
  expect(jira.permissionsOf(evan, { issueId: '10100' }).size).toBe(0);
});

test('other people’s lists do not contain it, and lifting the restriction brings it back', () => {
  const list = () => jira.listIssues(evan, 'SUP', 1);
  expect(list()).toMatchObject({ total: 39, pages: 1 });
  expect(list().issues[0]?.key).toBe('SUP-2');
  jira.restrictIssue('SUP-1', null);
  expect(list().issues[0]?.key).toBe('SUP-1');
  jira.restrictIssue('SUP-1', []);
  expect(list().issues[0]?.key).toBe('SUP-2');
});
