import { permissions } from '../../../../src/adapters/jira/permissions';
import { startPlatform } from '../forge/platform';

const sup = '10173';
const myPermissions = '/rest/api/3/mypermissions';
const none = { mayBrowse: false, mayEdit: false, mayAdminister: false };

function secretIssue({ jira }: ReturnType<typeof startPlatform>): string {
  const [issue] = jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues;
  if (!issue) throw new Error('SEC has no issues');
  return issue.id;
}

test.each([
  ['ada', { mayBrowse: true, mayEdit: true, mayAdminister: true }],
  ['paula', { mayBrowse: true, mayEdit: true, mayAdminister: false }],
  ['evan', { mayBrowse: true, mayEdit: true, mayAdminister: false }],
  ['vera', { mayBrowse: true, mayEdit: false, mayAdminister: false }],
] as const)('%s has the rights Jira gives them, for one request', async (name, rights) => {
  const platform = startPlatform();
  platform.become(name);
  expect(await permissions.onIssue(sup)).toEqual(rights);
  expect(platform.asked).toHaveLength(1);
});

test('a hidden issue gives no rights', async () => {
  const platform = startPlatform();
  const id = secretIssue(platform);
  expect(await permissions.onIssue(id)).toMatchObject({ mayBrowse: true });
  platform.become('evan');
  expect(await permissions.onIssue(id)).toEqual(none);
});

test('an issue that does not exist gives no rights, to an admin either', async () => {
  startPlatform();
  expect(await permissions.onIssue('99999999')).toEqual(none);
});

test('whoever is not logged in has no rights and administers nothing', async () => {
  startPlatform().become(null);
  expect(await permissions.onIssue(sup)).toEqual(none);
  expect(await permissions.maySiteAdminister()).toBe(false);
});

test.each([
  ['ada', true],
  ['paula', false],
  ['evan', false],
  ['vera', false],
] as const)('%s administering the site: %p', async (name, may) => {
  startPlatform().become(name);
  expect(await permissions.maySiteAdminister()).toBe(may);
});

test('what is not there for a person gives no right', async () => {
  const { jira } = startPlatform();
  jira.faults.push({ path: myPermissions, status: 404, times: 2 });
  expect(await permissions.onIssue(sup)).toEqual(none);
  expect(await permissions.maySiteAdminister()).toBe(false);
});

const quota = { 'retry-after': '1500', 'ratelimit-reason': 'jira-quota-global-based' };

test.each([
  [401, {}, { code: 'NOT_LET_IN' }],
  [403, {}, { code: 'NOT_LET_IN' }],
  [429, quota, { code: 'QUOTA_USED_UP', facts: { by: 'jira', retryAfterSeconds: 1500 } }],
])(
  'a question about rights that Jira refuses with %i is no answer about rights',
  async (status, headers, error) => {
    const { jira } = startPlatform();
    jira.faults.push({ path: myPermissions, status, headers, times: 2 });
    await expect(permissions.onIssue(sup)).rejects.toMatchObject(error);
    await expect(permissions.maySiteAdminister()).rejects.toMatchObject(error);
  },
);

test.each([
  [429, { code: 'RATE_LIMITED', facts: { retryAfterSeconds: 7 } }],
  [500, { code: 'PLATFORM_DOWN' }],
  [503, { code: 'PLATFORM_DOWN' }],
])('trouble with %i is no answer', async (status, error) => {
  const { jira } = startPlatform();
  jira.faults.push({ path: myPermissions, status, headers: { 'retry-after': '7' }, times: 2 });
  await expect(permissions.onIssue(sup)).rejects.toMatchObject(error);
  await expect(permissions.maySiteAdminister()).rejects.toMatchObject(error);
});

test.each(['', '<html>', '{}', '{"permissions":{"ADMINISTER":{"havePermission":"true"}}}'])(
  'an answer that cannot be read is no right: %p',
  async (body) => {
    const { jira } = startPlatform();
    jira.faults.push({ path: myPermissions, status: 200, body, times: 2 });
    await expect(permissions.onIssue(sup)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    await expect(permissions.maySiteAdminister()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  },
);
