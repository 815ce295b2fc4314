import { openRotations } from '../../../src/connections/open-rotations';
import { openSettings } from '../../../src/connections/open-settings';
import { openPanel } from '../../../src/links/open-panel';
import { emptySetUp } from '../../../src/ports/set-ups';
import { aCaller, aConnection } from '../../builders';
import { aWorld, type World } from '../../ports';
import { endOfDay } from '../../../src/connections/model/token-end';
import { firstId } from '../../../src/connections/model/registry';

const admin = { accountId: 'ada' };
const rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };

/** The day so many days from the world's noon. */
const dayIn = (world: World, days: number): string =>
  new Date(world.state.now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** A world in which admins noted Jira tokens that end in so many days. */
async function noted(ends: Readonly<Record<string, number>>, world: World = aWorld()): Promise<World> {
  const jiraTokens = Object.entries(ends).map(([label, days]) => ({
    ...{ id: `ref-${label}`, label },
    endsOn: dayIn(world, days),
  }));
  await world.ports.setUps.write(firstId, { ...emptySetUp, jiraTokens });
  return world;
}

const inSettings = async (world: World) =>
  (await openSettings(world.ports)(admin, {})).connections.map((each) =>
    each.endingJiraTokens.map(({ label, daysLeft, warnAtDays }) => [label, daysLeft, warnAtDays]),
  );
const inPanel = async (world: World, caller = aCaller({ rights })) =>
  (await openPanel(world.ports)(caller, {})).reminder ?? null;

test('settings tell of Jira tokens that end within 30 days or have ended, the first to end first', async () => {
  const world = await noted({ bot: 13, later: 31, month: 30, old: -2, today: 0 });
  expect(await inSettings(world)).toEqual([
    [
      ['old', -2, 0],
      ['today', 0, 0],
      ['bot', 13, 14],
      ['month', 30, 30],
    ],
  ]);
});

test('where the notes cannot be read, settings and panel open all the same', async () => {
  const world = await noted({ bot: 3 });
  const setUps = { ...world.ports.setUps, read: () => Promise.reject(new Error('down')) };
  const broken = { ...world, ports: { ...world.ports, setUps } };
  expect(await inSettings(broken)).toEqual([[]]);
  expect(await inPanel(broken)).toBeNull();
  expect(JSON.stringify(world.log)).toContain('ends of Jira tokens not read');
});

test('the panel reminds admins of the token that ends first, whichever side it is of', async () => {
  const own = (days: number): World => {
    const world = aWorld();
    const at = endOfDay(dayIn(world, days));
    return aWorld({ connection: aConnection({ ends: { at, from: 'token' } }) });
  };
  expect(await inPanel(await noted({ bot: 3 }, own(9)))).toEqual({
    ...{ name: 'Salesforce', days: 3, jiraToken: 'bot' },
  });
  expect(await inPanel(await noted({ bot: 9 }, own(3)))).toEqual({ name: 'Salesforce', days: 3 });
  expect(await inPanel(await noted({ bot: -1 }))).toBeNull();
});

test('the panel reminds nobody who could do nothing about it, and reads no note for them', async () => {
  const world = await noted({ bot: 3 });
  const read = jest.spyOn(world.ports.setUps, 'read');
  expect(await inPanel(world, aCaller())).toBeNull();
  expect(read).not.toHaveBeenCalled();
});

test('an issue that Jira refused for a Jira token is told by the token’s label', async () => {
  const world = await noted({ bot: 3 });
  world.store.stored = { ...world.store.stored, reminderIssue: { projectId: '10001', issueTypeId: '10102' } };
  const at = world.state.now.toISOString();
  const refused = { state: 'refused', at, code: 'REFUSED', detail: 'Team is required.' } as const;
  await world.ports.reminderNotes.write({ connectionId: firstId, tokenId: 'ref-bot' }, refused);
  const { reminderTroubles } = await openRotations(world.ports)(admin, {});
  expect(reminderTroubles).toEqual([
    { id: firstId, jiraToken: 'bot', at, code: 'REFUSED', detail: 'Team is required.' },
  ]);
  expect((await openSettings(world.ports)(admin, {})).reminderTroubles).toBe(1);
});
