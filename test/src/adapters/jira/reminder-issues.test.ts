import { reminderIssues } from '../../../../src/adapters/jira/reminder-issues';
import { startPlatform } from '../forge/platform';

const place = { projectId: '10001', issueTypeId: '10101' };
const text = { tokenId: 'ab12cd34', connectionName: 'Acme', endsAt: '2026-12-24T23:59:59.999Z' };

test('an issue is made as the app, with its mark, by which it is found again', async () => {
  const platform = startPlatform();
  expect(await reminderIssues.find(text.tokenId)).toBeNull();
  const id = await reminderIssues.create(place, text);
  expect(platform.jira.findIssue(id)).toMatchObject({
    projectKey: 'SUP',
    summary: 'Renew the Salesforce token of Acme before 2026-12-24',
  });
  expect(await reminderIssues.find(text.tokenId)).toBe(id);
  expect(await reminderIssues.find('another')).toBeNull();
  expect(new Set(platform.asked.map(({ as }) => as.kind))).toEqual(new Set(['app']));
  expect(platform.said).toEqual([]);
});

test('of a Jira token the issue says which it is, and where a new one goes', async () => {
  const { jira, asked } = startPlatform();
  const id = await reminderIssues.create(place, { ...text, jiraToken: 'Bot' });
  expect(jira.findIssue(id)).toMatchObject({ summary: 'Renew the Jira token “Bot” before 2026-12-24' });
  expect(asked[0]?.body).toContain('https://id.atlassian.com/manage-profile/security/api-tokens');
});

test('where nothing more is demanded, nothing is in the way', async () => {
  startPlatform();
  expect(await reminderIssues.obstacle(place)).toBeNull();
});

test('fields a project demands are named, and without them Jira refuses in its own words', async () => {
  const { jira } = startPlatform();
  jira.switches.newIssues = { SUP: ['Team', 'Severity'] };
  expect(await reminderIssues.obstacle(place)).toEqual({ why: 'moreFields', fields: ['Team', 'Severity'] });
  await expect(reminderIssues.create(place, text)).rejects.toMatchObject({
    code: 'REFUSED',
    facts: { detail: 'Team is required.' },
  });
  expect(await reminderIssues.find(text.tokenId)).toBeNull();
});

test('where the app may not create, that is told, and nothing is made', async () => {
  const { jira } = startPlatform();
  jira.switches.newIssues = { SUP: 'closed' };
  expect(await reminderIssues.obstacle(place)).toEqual({ why: 'mayNotCreate', fields: [] });
  await expect(reminderIssues.create(place, text)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});

test.each([
  { ...place, projectId: '99999' },
  { ...place, issueTypeId: '99999' },
])('a project or type that is gone is in the way: %j', async (gone) => {
  startPlatform();
  expect(await reminderIssues.obstacle(gone)).toEqual({ why: 'mayNotCreate', fields: [] });
});

test('the types the app may create are told, none where it may not create, and none of a project that is gone', async () => {
  const platform = startPlatform();
  const types = await reminderIssues.types('10001');
  expect(types).toContainEqual({ id: '10101', name: 'Task' });
  expect(new Set(platform.asked.map(({ as }) => as.kind))).toEqual(new Set(['app']));
  expect(await reminderIssues.types('99999')).toEqual([]);
  platform.jira.switches.newIssues = { SUP: 'closed' };
  expect(await reminderIssues.types('10001')).toEqual([]);
});
