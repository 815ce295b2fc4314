import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { World } from '../../ports';
import { expectAccessible } from '../expect-accessible';
import { anAdminsWorld, openSettingsIn, settings } from './open-settings';

const place = { projectId: '10001', issueTypeId: '10102' };

async function open(prepare: (world: World) => void = () => undefined): Promise<{
  readonly world: World;
  readonly user: ReturnType<typeof userEvent.setup>;
}> {
  const world = anAdminsWorld();
  prepare(world);
  openSettingsIn(world);
  const user = userEvent.setup();
  const summary = await screen.findByText('Policy and reminders', { selector: 'summary' });
  if (!summary.closest('details')?.hasAttribute('open')) await user.click(summary);
  await screen.findByRole('form', { name: 'Policy' });
  return { world, user };
}

const days = (): HTMLElement => screen.getByRole('textbox', { name: 'Longest life of a token, in days' });
const focused = (element: HTMLElement): boolean => document.activeElement?.contains(element) ?? false;

test('the policy is off until an admin sets it; a wrong number is named and nothing is asked', async () => {
  const { world, user } = await open();
  expect(days()).toHaveProperty('value', '');
  await user.type(days(), '0{Enter}');
  await screen.findByText(/^Enter a whole number of days from 1 to 3,650/);
  expect(document.activeElement).toBe(days());
  expect(world.store.stored.longestDays).toBeNull();
  await user.clear(days());
  await user.type(days(), '90{Enter}');
  expect(focused(await screen.findByText('From now on tokens may live 90 days at most'))).toBe(true);
  expect(world.store.stored.longestDays).toBe(90);
  await expectAccessible();
  await user.clear(days());
  await user.click(settings.button('Save policy'));
  await screen.findByText('From now on tokens may live for any time');
  expect(world.store.stored.longestDays).toBeNull();
});

test('a reminder issue is turned on for a project and a type, shown by their names, and turned off', async () => {
  const { world, user } = await open();
  screen.getByText('No issue is created.');
  await user.click(settings.button('Choose a project'));
  await user.click(await screen.findByRole('button', { name: 'OPS Operations' }));
  await user.selectOptions(await screen.findByRole('combobox', { name: 'Issue type' }), 'Bug');
  await expectAccessible();
  await user.click(settings.button('Save reminder issue'));
  expect(focused(await screen.findByText('Reminder issues are on'))).toBe(true);
  await screen.findByText('One issue for each token: Bug in OPS Operations.');
  expect(world.store.stored.reminderIssue).toEqual(place);
  await user.click(settings.button('Turn off'));
  await screen.findByText('Reminder issues are off');
  expect(world.store.stored.reminderIssue).toBeNull();
});

test.each([
  [
    { why: 'moreFields', fields: ['Team', 'Severity'] },
    /demands more fields of such an issue: Team, Severity$/,
  ],
  [{ why: 'mayNotCreate', fields: [] }, /^Not saved: this app may not create such an issue there$/],
] as const)('what is in the way is told by trying, and nothing is saved: %j', async (obstacle, words) => {
  const { world, user } = await open(({ reminders }) => {
    reminders.obstacle = { why: obstacle.why, fields: [...obstacle.fields] };
  });
  await user.click(settings.button('Choose a project'));
  await user.click(await screen.findByRole('button', { name: 'OPS Operations' }));
  await user.click(await screen.findByRole('button', { name: 'Save reminder issue' }));
  expect(focused(await screen.findByText(words))).toBe(true);
  expect(world.store.stored.reminderIssue).toBeNull();
  await user.click(settings.button('Choose another project'));
  await screen.findByRole('searchbox', { name: 'Project' });
  expect(screen.queryByText(words)).toBeNull();
});

test('a project in which the app may create nothing is said to be one', async () => {
  const { user } = await open(({ reminders }) => void (reminders.types = []));
  await user.click(settings.button('Choose a project'));
  await user.click(await screen.findByRole('button', { name: 'OPS Operations' }));
  await screen.findByText('This app may not create issues in OPS Operations');
  await user.click(settings.button('Cancel'));
  expect(document.activeElement).toBe(settings.button('Choose a project'));
});

test('an issue that Jira refused is in view when the settings open, in Jira’s own words', async () => {
  const { world } = await open(({ store, reminders }) => {
    store.stored = { ...store.stored, reminderIssue: place };
    reminders.notes.set('token-1', {
      ...{ state: 'refused', at: '2026-10-05T11:00:00.000Z', code: 'REFUSED', detail: 'Team is required.' },
    });
  });
  const section = within(screen.getByRole('region', { name: 'Reminder issue' }));
  section.getByText('No reminder issue could be created for Salesforce');
  section.getByText('Team is required.');
  await section.findByText('One issue for each token: Bug in OPS Operations.');
  expect(world.store.stored.reminderIssue).toEqual(place);
  await expectAccessible();
});
