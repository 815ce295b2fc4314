import { makeReminders } from '../../../../src/connections/make-reminders';
import { openRotations } from '../../../../src/connections/open-rotations';
import { setReminderIssue } from '../../../../src/connections/set-reminder-issue';
import { discardNext } from '../../../../src/connections/discard-next';
import { prepareToken } from '../../../../src/connections/prepare-token';
import type { ReminderObstacle } from '../../../../src/contract/connections/reminder-issue';
import { AppError } from '../../../../src/shared/app-error';
import { aConnection } from '../../../builders';
import { aWorld, type World } from '../../../ports';
import { admin, asked, made, withRealLocks } from '../../../rotating-world';

const place = { projectId: '10002', issueTypeId: '10101' };
const soon = '2026-10-20T12:00:00.000Z';

/** A world whose token ends in two weeks, with a place for the issue. */
async function aRemindedWorld(at = soon): Promise<World> {
  const world = aWorld({ connection: aConnection({ ends: { at, from: 'token' } }) });
  await setReminderIssue(world.ports)(admin, { place });
  return world;
}

function pass({ state }: World, minutes: number): void {
  state.now = new Date(state.now.getTime() + minutes * 60_000);
}

/** The hourly schedule, so many times. */
async function hours(world: World, count: number): Promise<void> {
  for (let hour = 0; hour < count; hour++) {
    await makeReminders(world.ports);
    pass(world, 60);
  }
}

test('one issue is made for a token that ends within 30 days, however often the schedule comes', async () => {
  const world = await aRemindedWorld();
  await hours(world, 5);
  expect(world.reminders.made).toEqual([
    { place, tokenId: 'token-1', connectionName: 'Salesforce', endsAt: soon },
  ]);
});

test('none is made while there is time, or where no place is set', async () => {
  const early = await aRemindedWorld('2027-03-01T00:00:00.000Z');
  await hours(early, 2);
  const world = await aRemindedWorld();
  await setReminderIssue(world.ports)(admin, { place: null });
  await hours(world, 2);
  expect([...early.reminders.made, ...world.reminders.made]).toEqual([]);
});

test('two schedules at once make one', async () => {
  const world = await aRemindedWorld();
  const ports = withRealLocks(world.ports);
  await Promise.all([1, 2, 3].map(() => makeReminders(ports)));
  expect(world.reminders.made).toHaveLength(1);
});

test('two schedules at once make one even where the lock has failed', async () => {
  const world = await aRemindedWorld();
  await makeReminders(world.ports);
  world.reminders.notes.set('token-1', { state: 'making', at: world.state.now.toISOString() });
  await makeReminders(world.ports);
  expect(world.reminders.made).toHaveLength(1);
});

test.each([
  ['the answer is lost', new AppError('PLATFORM_DOWN', { by: 'jira' })],
  ['the function dies', new Error('killed')],
])('where %s after the issue was made, the next hour finds it and makes no other', async (_name, error) => {
  const world = await aRemindedWorld();
  world.reminders.faults.push({ error, when: 'after' });
  await hours(world, 3);
  expect(world.reminders.made).toHaveLength(1);
  expect(world.reminders.notes.get('token-1')).toMatchObject({ state: 'made', issueId: '20000' });
});

test('where the note that it was made cannot be written, the next hour finds it', async () => {
  const world = await aRemindedWorld();
  world.reminders.unwritable.add('made');
  await hours(world, 1);
  world.reminders.unwritable.clear();
  await hours(world, 2);
  expect(world.reminders.made).toHaveLength(1);
});

test('where the note before it cannot be written, nothing is made until it can', async () => {
  const world = await aRemindedWorld();
  world.reminders.unwritable.add('making');
  await hours(world, 2);
  expect(world.reminders.made).toEqual([]);
  world.reminders.unwritable.clear();
  await hours(world, 1);
  expect(world.reminders.made).toHaveLength(1);
});

test('where the question never arrived, the next hour makes it', async () => {
  const world = await aRemindedWorld();
  world.reminders.faults.push({ error: new AppError('PLATFORM_DOWN', { by: 'jira' }), when: 'before' });
  await hours(world, 2);
  expect(world.reminders.made).toHaveLength(1);
});

test('a refusal is told in the settings in Jira’s words, is tried again every hour, and goes once it is made', async () => {
  const world = await aRemindedWorld();
  const error = new AppError('REFUSED', { by: 'jira', status: 400, detail: 'Team is required.' });
  world.reminders.faults.push({ error, when: 'before' });
  const at = world.state.now.toISOString();
  await hours(world, 1);
  const view = await openRotations(world.ports)(admin, {});
  expect(view).toMatchObject({
    reminderIssue: place,
    reminderTroubles: [{ id: 'site', at, code: 'REFUSED', detail: 'Team is required.' }],
  });
  await hours(world, 1);
  expect((await openRotations(world.ports)(admin, {})).reminderTroubles).toEqual([]);
  expect(world.reminders.made).toHaveLength(1);
});

test('a token that was prepared and dropped again leaves the issue of the one in use made', async () => {
  const world = await aRemindedWorld();
  await hours(world, 1);
  const token = made(world, 'an-opaque-token-of-some-length');
  await prepareToken(world.ports)(admin, { ...asked, token, endsOn: '2026-10-25' });
  await hours(world, 2);
  await discardNext(world.ports)(admin, asked);
  await hours(world, 2);
  expect(world.reminders.made.map(({ endsAt }) => endsAt.slice(0, 10))).toEqual(['2026-10-20', '2026-10-25']);
});

test('saving a place asks Jira whether one can be made there, and stores nothing where it cannot', async () => {
  const world = await aRemindedWorld();
  const obstacle: ReminderObstacle = { why: 'moreFields', fields: ['Team', 'Severity'] };
  world.reminders.obstacle = obstacle;
  const elsewhere = { ...place, projectId: '10003' };
  expect(await setReminderIssue(world.ports)(admin, { place: elsewhere })).toMatchObject({
    saved: false,
    obstacle,
    reminderIssue: place,
  });
  expect(world.store.stored.reminderIssue).toEqual(place);
});

/** A world whose own token has time, and with Jira tokens that Salesforce uses. */
async function aJiraTokenWorld(...ends: readonly string[]): Promise<World> {
  const world = await aRemindedWorld('2027-03-01T00:00:00.000Z');
  const jiraTokens = ends.map((endsOn, n) => ({
    id: `jira-${String(n)}`,
    label: `Bot ${String(n)}`,
    endsOn,
  }));
  world.setUps.kept.set('site', { revision: 0, answers: {}, steps: {}, jiraTokens });
  return world;
}

test('one issue is made for each Jira token that an admin noted, once it ends within 30 days', async () => {
  const world = await aJiraTokenWorld('2026-10-20', '2027-02-01', '2026-10-25');
  await hours(world, 3);
  expect(world.reminders.made).toEqual(
    [0, 2].map((n) => ({
      ...{ place, tokenId: `jira-${String(n)}`, jiraToken: `Bot ${String(n)}`, connectionName: 'Salesforce' },
      endsAt: `2026-10-${n === 0 ? '20' : '25'}T23:59:59.999Z`,
    })),
  );
});

test('one that fails does not stop the others, and is tried again', async () => {
  const world = await aJiraTokenWorld('2026-10-20', '2026-10-25');
  world.reminders.faults.push({ error: new AppError('PLATFORM_DOWN', { by: 'jira' }), when: 'before' });
  await hours(world, 1);
  expect(world.reminders.made.map(({ tokenId }) => tokenId)).toEqual(['jira-1']);
  await hours(world, 1);
  expect(world.reminders.made.map(({ tokenId }) => tokenId)).toEqual(['jira-1', 'jira-0']);
});

test('where the noted ends cannot be read, the connection’s own token is reminded of all the same', async () => {
  const world = await aRemindedWorld();
  world.setUps.fails = new AppError('PLATFORM_DOWN');
  await hours(world, 1);
  expect(world.reminders.made.map(({ tokenId }) => tokenId)).toEqual(['token-1']);
});
