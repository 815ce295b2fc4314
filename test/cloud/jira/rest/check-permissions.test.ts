import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const check = (as: User['name'] | 'app', body: unknown) =>
  ask(jira, '/permissions/check', { as, method: 'POST', body });
const accountOf = (name: User['name']) => jira.findUser(name)?.accountId;

test('returns the named issues and projects on which the permission is held', async () => {
  const { json } = await check('evan', {
    globalPermissions: ['ADMINISTER', 'BULK_CHANGE'],
    projectPermissions: [
      {
        permissions: ['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS'],
        issues: [10173, '30001', 999],
        projects: [10001, 10003],
      },
    ],
  });
  expect(json).toEqual({
    globalPermissions: ['BULK_CHANGE'],
    projectPermissions: [
      { permission: 'BROWSE_PROJECTS', issues: [10173], projects: [10001] },
      { permission: 'ADMINISTER_PROJECTS', issues: [], projects: [] },
    ],
  });
});

test('people may ask about themselves, Jira admins about others too', async () => {
  const about = (name: User['name']) => ({ accountId: accountOf(name), globalPermissions: ['ADMINISTER'] });
  expect((await check('evan', about('evan'))).status).toBe(200);
  expect((await check('evan', about('ada'))).status).toBe(403);
  expect((await check('ada', about('evan'))).json).toMatchObject({ globalPermissions: [] });
});

test('the app may ask about itself, and about others only if the switch lets it', async () => {
  const asked = { globalPermissions: ['ADMINISTER'] };
  expect((await check('app', { ...asked, accountId: accountOf('ada') })).status).toBe(403);
  expect((await check('app', asked)).status).toBe(200);
  jira.switches.othersPermissions = 'app may ask';
  expect((await check('app', { ...asked, accountId: accountOf('ada') })).json).toMatchObject(asked);
  jira.switches.othersPermissions = 'refused';
});

test.each(['issues', 'projects'])('a thousand %s can be asked about, one more cannot', async (what) => {
  const many = (length: number) => ({
    projectPermissions: [
      { permissions: ['BROWSE_PROJECTS'], [what]: Array.from({ length: length - 1 }, (_, n) => n) },
      { permissions: ['EDIT_ISSUES'], [what]: [10173] },
    ],
  });
  expect((await check('app', many(1000))).status).toBe(200);
  expect((await check('app', many(1001))).status).toBe(400);
});

test('the app may edit what exists and nothing else', async () => {
  const { json } = await check('app', {
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [30001, 5] }],
  });
  expect(json).toMatchObject({ projectPermissions: [{ issues: [30001] }] });
});

test.each([
  ['an unknown permission', { globalPermissions: ['FLY'] }],
  ['an account there is not', { accountId: 'nobody', globalPermissions: [] }],
  ['a body of another shape', { projectPermissions: 'EDIT_ISSUES' }],
  ['no body', undefined],
])('%s is refused', async (_, body) => {
  expect((await check('ada', body)).status).toBe(400);
});
