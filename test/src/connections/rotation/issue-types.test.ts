import { openSettings } from '../../../../src/connections/open-settings';
import { readIssueTypes } from '../../../../src/connections/read-issue-types';
import { aWorld } from '../../../ports';
import { admin } from '../../../rotating-world';

const read = (world = aWorld(), projectId = '10001') => readIssueTypes(world.ports)(admin, { projectId });

test('the types of a project are told with its name, as the person sees it', async () => {
  const world = aWorld();
  expect(await read(world)).toEqual({
    project: { key: 'OPS', name: 'Operations' },
    types: world.reminders.types,
  });
  expect(world.projects.asked).toEqual(['1 as user']);
});

test('a project that is hidden from the person has no name here', async () => {
  expect(await read(aWorld(), '77')).toMatchObject({ project: null });
});

test('the settings count the reminders Jira refused, and none where reminders are off', async () => {
  const world = aWorld();
  const refused = {
    state: 'refused',
    at: '2026-10-05T11:00:00.000Z',
    code: 'REFUSED',
    detail: 'No',
  } as const;
  world.reminders.notes.set('token-1', refused);
  const count = async () => (await openSettings(world.ports)(admin, {})).reminderTroubles;
  expect(await count()).toBe(0);
  const reminderIssue = { projectId: '10001', issueTypeId: '10101' };
  world.store.stored = { ...world.store.stored, reminderIssue };
  expect(await count()).toBe(1);
});
