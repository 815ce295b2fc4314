import { bindProjects } from '../../../src/connections/bind-projects';
import { makeDefault } from '../../../src/connections/make-default';
import { openSettings } from '../../../src/connections/open-settings';
import { renameConnection } from '../../../src/connections/rename-connection';
import { saveConnection } from '../../../src/connections/save-connection';
import { testConnection } from '../../../src/connections/test-connection';
import { connectionIn, withConnection } from '../../../src/connections/model/registry';
import type { ConnectionDraft } from '../../../src/contract/connections/questions';
import { aConnection, aDraft, ada, aJwt, anAdmin, evan, noon } from '../../builders';
import { aWorld, tokenText, type World } from '../../ports';
import { acme, aSite } from './a-site';

const pasted = aJwt({ exp: 1_800_000_000 });
const add = (world: World, draft: Partial<ConnectionDraft> = {}) => {
  world.connector.tokens.global.add(pasted);
  return saveConnection(world.ports)(anAdmin(), { id: null, draft: aDraft({ token: pasted, ...draft }) });
};
const open = (world: World) => openSettings(world.ports)(anAdmin(), {});
const rename = (world: World, id: string, name: string) =>
  renameConnection(world.ports)(anAdmin(), { id, name });
const gone = { code: 'NOT_FOUND', facts: {} };

test('the settings show every connection with its own tokens, health, stop and projects', async () => {
  const world = aSite({ bound: ['10001'] });
  const next = { ...acme().token, tokenId: 'token-next', last4: 'next', savedBy: evan };
  const stop = { by: evan, at: noon, reason: 'Migration' };
  world.store.stored = {
    ...withConnection(world.store.stored, acme({ next, stop })),
    ...{ stop: { ...stop, by: null }, longestDays: 90 },
  };
  world.store.healthOf.set('token-acme', { lastSuccessAt: noon, lastFailure: null });
  expect(await open(world)).toMatchObject({
    connections: [
      { id: 'site', isDefault: true, projectCount: 0, lastSuccessAt: null, stop: null, next: null },
      {
        ...{ id: 'acme', name: 'Acme', isDefault: false, projectCount: 1, lastSuccessAt: noon },
        ...{ token: { last4: 'acme', savedBy: 'Ada' }, next: { last4: 'next', savedBy: 'Evan' } },
        ...{ previous: null, stop: { name: 'Evan', at: noon, reason: 'Migration', isSite: false } },
      },
    ],
    ...{ lostProjects: 0, longestDays: 90, stop: { name: null, reason: 'Migration', isSite: true } },
  });
});

test('a further connection gets an id and a token of its own, and leaves the others as they are', async () => {
  const world = aWorld();
  const { savedId, settings } = await add(world, { salesforceAddress: 'acme.my.salesforce.com' });
  expect(savedId).not.toBe('site');
  expect(settings.connections).toMatchObject([
    { id: 'site', isDefault: true },
    { id: savedId, name: 'acme', isDefault: false },
  ]);
  expect(world.store.token?.reveal()).toBe(tokenText);
  expect(world.store.connection).toEqual(aConnection());
});

test('names tell connections apart: a usual one gets a number, one that is taken is refused', async () => {
  const world = aWorld();
  await add(world);
  expect(
    (await add(world, { name: '  West   coast ' })).settings.connections.map(({ name }) => name),
  ).toEqual(['Salesforce', 'Salesforce 2', 'West coast']);
  const taken = { code: 'INVALID_INPUT', facts: { fields: [{ field: 'name', problem: 'nameTaken' }] } };
  await expect(add(world, { name: 'west COAST' })).rejects.toMatchObject(taken);
  await expect(rename(world, 'site', 'West coast')).rejects.toMatchObject(taken);
  await expect(rename(world, 'site', ' ')).rejects.toMatchObject({
    facts: { fields: [{ field: 'name', problem: 'nameEmpty' }] },
  });
  const { settings } = await rename(world, 'site', 'SALESFORCE');
  expect(settings.connections[0]?.name).toBe('SALESFORCE');
});

test('the fifty-first connection is refused before its token is sent anywhere', async () => {
  const world = aWorld();
  for (let n = 1; n < 50; n++)
    world.store.stored = withConnection(world.store.stored, {
      ...acme(),
      id: `c${n}`,
      name: `C${n}`,
      token: null,
    });
  await expect(add(world)).rejects.toMatchObject({
    facts: { fields: [{ field: 'id', problem: 'tooManyConnections' }] },
  });
  expect(world.connector.asked).toEqual([]);
});

test('two admins who make the first connection at once: the second changes nothing of the first', async () => {
  const world = aWorld({ connection: null });
  world.connector.tokens.global.add(tokenText);
  const { connectorFor } = world.ports;
  let other: Promise<unknown> | null = null;
  const slow: typeof connectorFor = (...how) => {
    const plain = connectorFor(...how);
    const readLinks = async (issueId: string) => {
      other ??= saveConnection(world.ports)(anAdmin(), { id: null, draft: aDraft({ token: tokenText }) });
      await other;
      return plain.readLinks(issueId);
    };
    return { ...plain, readLinks };
  };
  world.connector.tokens.global.add(pasted);
  const mine = saveConnection({ ...world.ports, connectorFor: slow })(anAdmin(), {
    ...{ id: null, draft: aDraft({ token: pasted }) },
  });
  await expect(mine).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(world.store.token?.reveal()).toBe(tokenText);
  expect([...world.store.tokens.values()].map((secret) => secret.reveal())).toEqual([tokenText]);
});

test('the id of the first connection is never taken again, so that nothing bound to it is bound to another', async () => {
  const world = aWorld();
  await bindProjects(world.ports)(anAdmin(), { connectionId: 'site', projectIds: ['10001'] });
  world.store.stored = { ...world.store.stored, connections: [], defaultId: null };
  const { savedId, settings } = await add(world);
  expect(savedId).not.toBe('site');
  expect(settings).toMatchObject({ lostProjects: 1, connections: [{ isDefault: true, projectCount: 0 }] });
});

test('another connection becomes the default, and there is only one', async () => {
  const world = aSite();
  const { settings } = await makeDefault(world.ports)(anAdmin(), { id: 'acme' });
  expect(settings.connections.map(({ isDefault }) => isDefault)).toEqual([false, true]);
});

test('a connection that somebody has removed is found by no change, and nothing comes back', async () => {
  const world = aSite();
  world.store.stored = { ...world.store.stored, connections: [], defaultId: null };
  const before = world.store.stored;
  const { ports } = world;
  await expect(rename(world, 'acme', 'X')).rejects.toMatchObject(gone);
  await expect(makeDefault(ports)(anAdmin(), { id: 'acme' })).rejects.toMatchObject(gone);
  await expect(
    bindProjects(ports)(anAdmin(), { connectionId: 'acme', projectIds: ['10001'] }),
  ).rejects.toMatchObject(gone);
  await expect(
    saveConnection(ports)(anAdmin(), { id: 'acme', draft: aDraft({ token: pasted }) }),
  ).rejects.toMatchObject(gone);
  expect(world.store.stored).toEqual(before);
  expect(world.connector.asked).toEqual([]);
});

test('the first change after an upgrade says that an earlier release finds its connection no more', async () => {
  const world = aWorld();
  world.store.hasEarlierRow = true;
  expect(await rename(world, 'site', 'Main')).toMatchObject({ endsEarlierRelease: true });
  expect(await rename(world, 'site', 'Core')).toMatchObject({ endsEarlierRelease: false });
  expect(connectionIn(world.store.stored, 'site')?.token?.savedBy).toBe(ada);
});

test('a test that took its time shows the settings as they are then', async () => {
  const world = aSite();
  const { connectorFor } = world.ports;
  const slow: typeof connectorFor = (...how) => {
    const plain = connectorFor(...how);
    const readLinks = async (issueId: string) => {
      await rename(world, 'acme', 'Acme East');
      return plain.readLinks(issueId);
    };
    return { ...plain, readLinks };
  };
  const asked = { id: 'site', draft: null };
  const { settings } = await testConnection({ ...world.ports, connectorFor: slow })(anAdmin(), asked);
  expect(settings.connections.map(({ name }) => name)).toEqual(['Salesforce', 'Acme East']);
});
