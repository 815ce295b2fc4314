import { openDatabase } from '../../database';
import { ask } from '../ask';
import { createJira } from '../create-jira';
import type { User } from '../users';

const someText: unknown = expect.any(String);
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'] });

async function has(as: User['name'] | 'app', permission: string, where = ''): Promise<unknown> {
  const { json } = await ask(jira, `/mypermissions?permissions=${permission}${where}`, { as });
  return json;
}

const answerOf = (key: string, havePermission: boolean) => ({
  permissions: { [key]: { key, havePermission } },
});

test.each([
  ['ada', true],
  ['paula', false],
  ['evan', false],
  ['vera', false],
  ['app', false],
] as const)('administering Jira: %s %s', async (as, held) => {
  expect(await has(as, 'ADMINISTER')).toMatchObject(answerOf('ADMINISTER', held));
});

test.each([
  ['ada', true],
  ['paula', true],
  ['evan', false],
] as const)('administering the project: %s %s', async (as, held) => {
  expect(await has(as, 'ADMINISTER_PROJECTS', '&projectKey=SUP')).toMatchObject(
    answerOf('ADMINISTER_PROJECTS', held),
  );
});

test.each([
  ['paula', true],
  ['evan', true],
  ['vera', false],
  ['app', true],
] as const)('editing the issue: %s %s', async (as, held) => {
  expect(await has(as, 'EDIT_ISSUES', '&issueId=10173')).toMatchObject(answerOf('EDIT_ISSUES', held));
});

test('several permissions come back completely, in one answer', async () => {
  expect(await has('vera', 'BROWSE_PROJECTS,EDIT_ISSUES', '&issueKey=SUP-1')).toEqual({
    permissions: {
      BROWSE_PROJECTS: {
        id: '10',
        key: 'BROWSE_PROJECTS',
        name: 'Browse projects',
        type: 'PROJECT',
        description: someText,
        havePermission: true,
      },
      EDIT_ISSUES: {
        id: '12',
        key: 'EDIT_ISSUES',
        name: 'Edit issues',
        type: 'PROJECT',
        description: someText,
        havePermission: false,
      },
    },
  });
});

test('without a project, a project permission is held if any project grants it', async () => {
  expect(await has('evan', 'EDIT_ISSUES')).toMatchObject(answerOf('EDIT_ISSUES', true));
});

test.each([
  ['an unknown permission', 'ADMINISTRATE', '', 400],
  ['no permission named', '', '', 400],
  ['a hidden issue', 'EDIT_ISSUES', '&issueKey=SEC-1', 404],
  ['an unknown issue', 'EDIT_ISSUES', '&issueId=1', 404],
  ['a hidden project', 'EDIT_ISSUES', '&projectId=10003', 404],
  ['an unknown project', 'EDIT_ISSUES', '&projectKey=NONE', 404],
])('%s is refused', async (_, permission, where, status) => {
  const reply = await ask(jira, `/mypermissions?permissions=${permission}${where}`, { as: 'evan' });
  expect(reply).toMatchObject({ status, json: { errorMessages: [someText], errors: {} } });
});
