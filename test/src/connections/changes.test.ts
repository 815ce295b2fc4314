import { changesAtOnce } from '../../../src/contract/connections/changes';
import { firstId } from '../../../src/connections/model/registry';
import { readChanges } from '../../../src/connections/read-changes';
import { removeToken } from '../../../src/connections/remove-token';
import { saveConnection } from '../../../src/connections/save-connection';
import { startSending, stopSending } from '../../../src/connections/stop-sending';
import { eraseAccount } from '../../../src/people/erase-account';
import { ada, aDraft, aJwt, anAdmin, evan, noon } from '../../builders';
import { closing } from '../../in-memory/runs-of-accounts';
import { aWorld, tokenText, type World } from '../../ports';

const fresh = aJwt({ exp: 1_800_000_000 });
const read = (world: World, before: string | null = null) => readChanges(world.ports)(anAdmin(), { before });
const nobodysRuns = closing({ stopRunsOf: jest.fn(), eraseFromRun: jest.fn() });

it('tells who did what to which connection, newest first, and no part of a token', async () => {
  const world = aWorld();
  world.connector.tokens.global.add(fresh);
  await saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft({ token: fresh }) });
  await saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft() });
  await stopSending(world.ports)({ accountId: evan }, { id: null, reason: 'Cleaning up' });
  await startSending(world.ports)(anAdmin(), { id: null });
  await stopSending(world.ports)(anAdmin(), { id: firstId, reason: 'Once more' });
  await removeToken(world.ports)(anAdmin(), { id: 'site' });
  const { changes, next } = await read(world);
  const connection = { id: firstId, name: 'Salesforce' };
  expect(changes.map(({ name, connection: of, what }) => ({ name, of, what }))).toEqual([
    { name: 'Ada', of: connection, what: { how: 'tokenRemoved' } },
    { name: 'Ada', of: connection, what: { how: 'stopped', reason: 'Once more' } },
    { name: 'Ada', of: null, what: { how: 'started' } },
    { name: 'Evan', of: null, what: { how: 'stopped', reason: 'Cleaning up' } },
    { name: 'Ada', of: connection, what: { how: 'saved', newToken: false } },
    { name: 'Ada', of: connection, what: { how: 'saved', newToken: true } },
  ]);
  expect(next).toBeNull();
  const stored = JSON.stringify(world.changes.logged);
  for (const secret of [tokenText, fresh, fresh.slice(-4)]) expect(stored).not.toContain(secret);
});

it('logs nothing where nothing was changed', async () => {
  const world = aWorld();
  await startSending(world.ports)(anAdmin(), { id: null });
  await stopSending(world.ports)(anAdmin(), { id: null, reason: 'x' });
  await stopSending(world.ports)({ accountId: evan }, { id: null, reason: 'y' });
  await removeToken(world.ports)(anAdmin(), { id: 'site' });
  await removeToken(world.ports)(anAdmin(), { id: 'site' });
  expect(world.changes.logged.map(({ what }) => what.how)).toEqual(['tokenRemoved', 'stopped']);
});

it('a change stands although it could not be logged, and that goes to the log', async () => {
  const world = aWorld();
  world.changes.down.add('write');
  expect(await stopSending(world.ports)(anAdmin(), { id: null, reason: 'x' })).toMatchObject({
    changed: true,
  });
  expect(world.store.stored.stop).toMatchObject({ by: ada });
  expect(world.log).toContainEqual(expect.objectContaining({ event: 'change not logged' }));
});

it('a change that failed is not logged', async () => {
  const world = aWorld();
  world.store.down.add('write');
  await expect(stopSending(world.ports)(anAdmin(), { id: null, reason: 'x' })).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
  });
  expect(world.changes.logged).toEqual([]);
});

it('notes the account before it is named, and names nobody whose account was erased', async () => {
  const world = aWorld();
  await stopSending(world.ports)(anAdmin(), { id: null, reason: 'x' });
  expect(await world.personalData.occurrencesOf(ada)).toContainEqual({ in: 'changes' });
  await eraseAccount(world.ports, nobodysRuns, ada);
  expect(JSON.stringify(world.changes.logged)).not.toContain(ada);
  expect(await world.personalData.occurrencesOf(ada)).toEqual([]);
  expect((await read(world)).changes).toMatchObject([
    { name: null, isByApp: false, what: { how: 'stopped' } },
  ]);
  // Erasing somebody is no change that an admin made.
  expect(world.changes.logged).toHaveLength(1);
});

it('an account is not named where it could not be noted', async () => {
  const world = aWorld();
  await stopSending(world.ports)(anAdmin(), { id: null, reason: 'x' });
  world.changes.logged = [];
  world.personalData.fail('note');
  await expect(startSending(world.ports)({ accountId: evan }, { id: null })).resolves.toMatchObject({
    stop: null,
  });
  expect(world.changes.logged).toEqual([]);
});

it('comes in pages, each beginning after the last one told', async () => {
  const world = aWorld();
  for (let n = 0; n < changesAtOnce + 3; n++)
    await world.changes.write({ at: noon, by: { who: 'app' }, connection: null, what: { how: 'started' } });
  const first = await read(world);
  expect(first.changes).toHaveLength(changesAtOnce);
  const second = await read(world, first.next);
  expect([second.changes.length, second.next]).toEqual([3, null]);
  expect(new Set([...first.changes, ...second.changes].map(({ id }) => id)).size).toBe(changesAtOnce + 3);
  expect(first.changes[0]).toMatchObject({ name: null, isByApp: true });
});
