import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });
const check = (as: User['name'] | 'app', body: unknown) =>
  ask(jira, '/permissions/check', { as, method: 'POST', body });
const accountOf = (name: User['name']) => jira.findUser(name)?.accountId;

test('of the issues and projects named, those where the permission is held come back', async () => {
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

test('people may ask about themselves, Jira admins and the app about others', async () => {
  const about = (name: User['name']) => ({ accountId: accountOf(name), globalPermissions: ['ADMINISTER'] });
  expect((await check('evan', about('evan'))).status).toBe(200);
  expect((await check('evan', about('ada'))).status).toBe(403);
  expect((await check('ada', about('evan'))).json).toMatchObject({ globalPermissions: [] });
  expect((await check('app', about('ada'))).json).toMatchObject({ globalPermissions: ['ADMINISTER'] });
});

test('the app may edit what exists and nothing else', async () => {
  const { json } = await check('app', {
    projectPermissions: [{ permissions: ['EDIT_ISSUES'], issues: [30001, 5] }],
  });
  expect(json).toMatchObject({ projectPermissions: [{ issues: [30001] }] });
});

test.each([
  ['an unknown permission', { globalPermissions: ['FLY'] }],
  ['a body of another shape', { projectPermissions: 'EDIT_ISSUES' }],
  ['no body', undefined],
])('%s is refused', async (_, body) => {
  expect((await check('ada', body)).status).toBe(400);
});
