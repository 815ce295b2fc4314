import { AppError } from '../../../src/shared/app-error';
import { openSettings } from '../../../src/connections/open-settings';
import { removeToken } from '../../../src/connections/remove-token';
import { saveConnection } from '../../../src/connections/save-connection';
import { testConnection } from '../../../src/connections/test-connection';
import { aConnection, ada, aDraft, anAdmin, issueId, noon } from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';

const first = async (world: World) => (await openSettings(world.ports)(anAdmin(), {})).connections[0];
const remove = (world: World) => removeToken(world.ports)(anAdmin(), { id: 'site' });
const tried = (world: World, draft: ReturnType<typeof aDraft> | null, otherRegionToo = false) =>
  testConnection(world.ports)(anAdmin(), { id: world.store.savedId, draft, otherRegionToo });

describe('opening the settings', () => {
  it('shows the stored connection and how it fared, asking nobody', async () => {
    const world = aWorld({
      connection: aConnection({ ends: { at: '2026-10-12T11:00:00.000Z', from: 'person' } }),
    });
    const lastFailure = { at: '2026-10-04T12:00:00.000Z', code: 'CONNECTOR_DOWN' } as const;
    world.store.lately = { lastSuccessAt: '2026-10-05T11:00:00.000Z', lastFailure };
    const connection = await first(world);
    expect(connection).toMatchObject({
      token: { savedBy: 'Ada', endsAtFrom: 'person', daysLeft: 6, warnAtDays: 7 },
      lastSuccessAt: '2026-10-05T11:00:00.000Z',
      lastFailure,
    });
    expect(world.connector.asked).toEqual([]);
  });

  it.each<[string, (world: World) => void]>([
    ['was erased', ({ store }) => void (store.connection = aConnection({ savedBy: null }))],
    ['left', ({ people }) => void people.left.add(ada)],
    ['cannot be asked about', ({ state }) => void (state.jiraIsDown = true)],
  ])('shows a connection whose saver %s without a name', async (_, happen) => {
    const world = aWorld();
    happen(world);
    expect((await first(world))?.token).toMatchObject({ savedBy: null });
  });

  it('shows that there is none', async () => {
    expect(await openSettings(aWorld({ connection: null }).ports)(anAdmin(), {})).toEqual({
      connections: [],
      lostProjects: 0,
      stop: null,
      longestDays: null,
      reminderTroubles: 0,
    });
  });

  it.each(['registry', 'health'] as const)(
    'storage failing at %s is told, not drawn as nothing',
    async (call) => {
      const world = aWorld();
      world.store.down.add(call);
      await expect(openSettings(world.ports)(anAdmin(), {})).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    },
  );
});

describe('testing the connection', () => {
  it('tries what is stored and notes at once that it works', async () => {
    const world = aWorld();
    const result = await tried(world, null);
    expect(result.steps.every(({ state }) => state === 'passed')).toBe(true);
    expect(result.settings.connections).toMatchObject([{ token: { last4: 'kept' } }]);
    expect(world.connector.asked).toEqual([`readLinks ${issueId}`]);
  });

  it('a passed test after a failure is noted, and told with its answer', async () => {
    const world = aWorld();
    const lastFailure = { at: '2026-10-05T11:59:00.000Z', code: 'TOKEN_REJECTED' } as const;
    world.store.lately = { lastSuccessAt: null, lastFailure };
    expect((await tried(world, null)).settings.connections).toMatchObject([
      { lastSuccessAt: noon, lastFailure },
    ]);
    expect(world.store.lately.lastSuccessAt).toBe(noon);
  });

  it('a failed test of what is stored is noted; what another token meets, or Jira, is not', async () => {
    const world = aWorld();
    await tried(world, aDraft({ token: 'opaque-text-of-some-length' }));
    await tried(world, aDraft({ region: 'eu' }), true);
    world.state.jiraIsDown = true;
    await expect(tried(world, null)).rejects.toMatchObject({ code: 'PLATFORM_DOWN', facts: { by: 'jira' } });
    world.state.jiraIsDown = false;
    expect(world.store.healthWrites).toBe(0);
    world.connector.tokens.global.clear();
    expect((await tried(world, null)).settings.connections[0]?.lastFailure).toMatchObject({
      code: 'TOKEN_REJECTED',
      by: 'connector',
    });
  });

  it.each(['RATE_LIMITED', 'CONNECTOR_DOWN'] as const)(
    '%s that is not the Connector’s is no step of its test',
    async (code) => {
      const world = aWorld();
      world.connector.fail({ call: 'readLinks', error: new AppError(code, { by: 'forge' }) });
      await expect(tried(world, null)).rejects.toMatchObject({ code, facts: { by: 'forge' } });
      expect(world.store.healthWrites).toBe(0);
    },
  );

  it('tries a draft and leaves the stored connection as it is', async () => {
    const world = aWorld();
    const result = await tried(world, aDraft({ token: 'opaque-text-of-some-length', region: 'eu' }));
    expect(result.steps[1]).toMatchObject({ state: 'failed', error: { code: 'TOKEN_REJECTED' } });
    expect(result.settings.connections).toMatchObject([{ region: 'global' }]);
    expect(world.store.connection).toEqual(aConnection());
  });

  it('tries the stored token at a drafted region', async () => {
    const world = aWorld();
    const result = await tried(world, aDraft({ region: 'eu' }));
    expect(result.steps[1]).toMatchObject({ state: 'failed', betterRegion: null, untriedRegion: 'global' });
    expect(world.connector.asked).toHaveLength(1);
    const agreed = await tried(world, aDraft({ region: 'eu' }), true);
    expect(agreed.steps[2]).toMatchObject({ name: 'region', state: 'failed', betterRegion: 'global' });
  });

  it('a first draft can be tried before anything is stored', async () => {
    const world = aWorld({ connection: null });
    world.connector.tokens.eu.add(tokenText);
    const result = await tried(world, aDraft({ token: tokenText, region: 'eu' }));
    expect(result.steps[3]?.state).toBe('passed');
    expect([result.settings.connections, world.store.connection]).toEqual([[], null]);
  });

  it('with nothing drafted and nothing stored there is nothing to try', async () => {
    await expect(tried(aWorld({ connection: null }), null)).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
  });
});

describe('removing the token', () => {
  it('forgets connection and token, and keeps what is no secret, which the settings show then', async () => {
    const kept = { region: 'eu', salesforceHost: 'acme.my.salesforce.com', atOnce: 7 } as const;
    const world = aWorld({ connection: aConnection(kept) });
    expect((await remove(world)).settings.connections).toMatchObject([{ ...kept, token: null }]);
    expect([world.store.connection, world.store.token]).toEqual([null, null]);
    expect(await first(world)).toMatchObject({ ...kept, token: null, lastSuccessAt: null });
  });

  it('a token that is saved later goes on with the requests at once that were kept', async () => {
    const world = aWorld({ connection: aConnection({ atOnce: 7 }) });
    await remove(world);
    await saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft({ token: tokenText }) });
    expect(world.store.connection).toMatchObject({ atOnce: 7, last4: tokenText.slice(-4) });
  });

  it('forgets who saved it; that this fails does not keep the token', async () => {
    const world = aWorld();
    await world.personalData.note(ada, { in: 'connection' }, noon);
    await remove(world);
    // Who removed it is in the log of changes.
    expect([...world.personalData.places.keys()]).toEqual([`${ada}#changes`]);
    const other = aWorld();
    other.personalData.fail('forget');
    await remove(other);
    expect([other.store.token, other.log.map(({ event }) => event)]).toEqual([null, ['saver not forgotten']]);
  });

  it('storage failing removes nothing and says so', async () => {
    const world = aWorld();
    world.store.down.add('write');
    await expect(remove(world)).rejects.toBeInstanceOf(AppError);
    expect(world.store.token).not.toBeNull();
  });
});
