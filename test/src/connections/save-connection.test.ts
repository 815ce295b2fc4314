import { AppError } from '../../../src/shared/app-error';
import type { ConnectionDraft, SaveResult } from '../../../src/contract/connections/questions';
import type { ConnectionView } from '../../../src/contract/connections/settings-view';
import { saveConnection } from '../../../src/connections/save-connection';
import { aConnection, aDraft, ada, aJwt, anAdmin, evan, noon } from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

const pasted = aJwt({ exp: 1_800_000_000 });
const save = (world: World, draft: ConnectionDraft = aDraft({ token: `JWT ${pasted}` })) =>
  saveConnection(world.ports)(anAdmin(), { id: world.store.savedId, draft });
const shown = ({ settings }: SaveResult): ConnectionView | undefined => settings.connections[0];
const aFreshWorld = (): World => {
  const world = aWorld({ connection: null });
  world.connector.tokens.global.add(pasted);
  return world;
};

it('stores what passed the test, and shows everything but the token', async () => {
  const world = aFreshWorld();
  const result = await save(world);
  expect(result.savedId).toBe('site');
  expect(result.steps.map(({ state }) => state)).toEqual(['passed', 'passed', 'passed', 'passed']);
  expect(shown(result)).toEqual({
    ...{ id: 'site', name: 'Salesforce', isDefault: true, region: 'global', salesforceHost: null, atOnce: 4 },
    token: {
      last4: pasted.slice(-4),
      savedBy: 'Ada',
      savedAt: noon,
      endsAt: '2027-01-15T08:00:00.000Z',
      endsAtFrom: 'token',
      daysLeft: 101,
      warnAtDays: null,
    },
    ...{ next: null, previous: null, projectCount: 0, stop: null, endingJiraTokens: [] },
    ...{ lastSuccessAt: noon, lastFailure: null },
  });
  expect(world.store.connection?.savedBy).toBe(ada);
  expect(world.store.token?.reveal()).toBe(pasted);
});

it('stores nothing that failed, and keeps what was stored', async () => {
  const world = aWorld();
  const result = await save(world, aDraft({ token: pasted, region: 'eu' }));
  expect(result.savedId).toBeNull();
  expect(result.steps[1]).toMatchObject({
    name: 'accepted',
    state: 'failed',
    error: { code: 'TOKEN_REJECTED' },
  });
  expect(shown(result)).toMatchObject({ token: { last4: 'kept' }, region: 'global' });
  expect(world.store.connection).toEqual(aConnection());
  expect(world.store.token?.reveal()).toBe(tokenText);
  expect(world.store.healthWrites).toBe(0);
});

it('a connection without a readable issue is stored, the last step untried', async () => {
  const world = aFreshWorld();
  world.state.anyIssue = null;
  const result = await save(world);
  expect([result.savedId, result.steps[3]?.state]).toEqual(['site', 'notTried']);
});

it('what is about the issue that was picked keeps no token from being saved', async () => {
  const world = aFreshWorld();
  world.connector.fail({
    call: 'readLinks',
    error: new AppError('REFUSED', { by: 'connector', status: 422 }),
  });
  const result = await save(world);
  expect([result.savedId, result.steps[3]?.state]).toEqual(['site', 'failed']);
  expect(world.store.token?.reveal()).toBe(pasted);
});

it('without a token the stored one is tried anew and kept', async () => {
  const world = aWorld();
  const result = await save(world, aDraft({ salesforceAddress: 'https://acme.lightning.force.com/' }));
  expect(shown(result)).toMatchObject({ token: { last4: 'kept' }, salesforceHost: 'acme.my.salesforce.com' });
  expect(world.store.token?.reveal()).toBe(tokenText);
  expect(world.connector.asked).toHaveLength(1);
});

it('a new token replaces the old one, whose failures are forgotten', async () => {
  const world = aWorld();
  world.connector.tokens.global.add(pasted);
  world.store.lately = {
    lastSuccessAt: null,
    lastFailure: { at: '2026-10-04T12:00:00.000Z', code: 'TOKEN_REJECTED' },
  };
  await save(world);
  expect(world.store.token?.reveal()).toBe(pasted);
  expect(world.store.lately).toEqual({ lastSuccessAt: noon, lastFailure: null });
});

it('a draft that does not fit is tried nowhere', async () => {
  const world = aFreshWorld();
  await expect(save(world, aDraft({ token: 'ATATT3xyz' }))).rejects.toMatchObject({
    code: 'INVALID_INPUT',
    facts: { fields: [{ field: 'token', problem: 'tokenOfAtlassian' }] },
  });
  expect(world.connector.asked).toEqual([]);
});

it.each(['registry', 'write', 'saveToken'] as const)(
  'storage failing at %s stores nothing and says so',
  async (call) => {
    const world = aFreshWorld();
    world.store.down.add(call);
    await expect(save(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    expect([world.store.connection, world.store.token]).toEqual([null, null]);
  },
);

it('notes who saved, and forgets who saved what was there before', async () => {
  const world = aWorld({ connection: aConnection({ savedBy: evan }) });
  await world.personalData.note(evan, { in: 'connection' }, noon);
  world.connector.tokens.global.add(pasted);
  await save(world);
  expect([...world.personalData.places.keys()]).toEqual([`${ada}#connection`, `${ada}#changes`]);
  expect(world.locks).toEqual(['connection locked', 'connection released']);
});

it('who saves again stays noted', async () => {
  const world = aWorld();
  world.connector.tokens.global.add(pasted);
  await save(world);
  expect([...world.personalData.places.keys()]).toEqual([`${ada}#connection`, `${ada}#changes`]);
});

it('stores nothing of somebody who could not be noted', async () => {
  const world = aFreshWorld();
  world.personalData.fail('note');
  await expect(save(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(world.store.connection).toBeNull();
});

it('a former saver who cannot be forgotten does not undo the saving, and the log tells no account', async () => {
  const world = aWorld({ connection: aConnection({ savedBy: evan }) });
  world.connector.tokens.global.add(pasted);
  world.personalData.fail('forget');
  expect((await save(world)).savedId).toBe('site');
  expect(world.log.map(({ event, facts }) => [event, facts])).toEqual([['saver not forgotten', {}]]);
});

it('what failed is told with the name of who saved what is stored; a former user has none', async () => {
  const world = aWorld({ connection: aConnection({ savedBy: evan }) });
  const failing = aDraft({ token: pasted, region: 'eu' });
  expect(shown(await save(world, failing))?.token?.savedBy).toBe('Evan');
  world.people.left.add(evan);
  expect(shown(await save(world, failing))?.token?.savedBy).toBeNull();
});

it('health that cannot be stored does not undo the saving', async () => {
  const world = aFreshWorld();
  world.store.down.add('saveHealth');
  expect((await save(world)).savedId).toBe('site');
  expect(world.log.map(({ event }) => event)).toEqual(['health not noted']);
});

it('Jira not answering stores nothing', async () => {
  const world = aFreshWorld();
  world.state.jiraIsDown = true;
  await expect(save(world)).rejects.toBeInstanceOf(AppError);
  expect(world.store.connection).toBeNull();
});
