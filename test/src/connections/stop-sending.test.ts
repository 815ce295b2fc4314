import { removeToken } from '../../../src/connections/remove-token';
import { saveConnection } from '../../../src/connections/save-connection';
import { leaseMs } from '../../../src/connections/sending-lease';
import { startSending, stopSending } from '../../../src/connections/stop-sending';
import { testConnection } from '../../../src/connections/test-connection';
import { changeOptions } from '../../../src/links/change-options';
import { linkRecords } from '../../../src/links/link-records';
import { openPanel } from '../../../src/links/open-panel';
import { pushAll } from '../../../src/links/push-all';
import { pushRecord } from '../../../src/links/push-record';
import { unlinkRecord } from '../../../src/links/unlink-record';
import { eraseAccount } from '../../../src/people/erase-account';
import { AppError } from '../../../src/shared/app-error';
import { firstId } from '../../../src/connections/model/registry';
import {
  aCaller,
  aCaseId,
  ada,
  aDraft,
  aLink,
  anAdmin,
  aWish,
  evan,
  issueId,
  noon,
  noOptions,
  oneCase,
  otherCase,
} from '../../builders';
import { closing } from '../../in-memory/runs-of-accounts';
import { aWorld, type World } from '../../ports';

const stop = (world: World, id: string | null = null, reason = 'Salesforce is being cleaned up', who = ada) =>
  stopSending(world.ports)({ accountId: who }, { id, reason });
const start = (world: World, id: string | null = null) => startSending(world.ports)(anAdmin(), { id });

function aLinkedWorld(): World {
  const world = aWorld();
  world.connector.hold(issueId, [aLink()]);
  return world;
}

const byAda = { name: 'Ada', at: noon, reason: 'Salesforce is being cleaned up' };

describe('stopping and starting', () => {
  it.each([
    ['the whole site', null, true],
    ['one connection', firstId, false],
  ])('stops %s, says who and why, and starts again as easily', async (_, id, isSite) => {
    const world = aLinkedWorld();
    expect(await stop(world, id)).toMatchObject({ stop: { ...byAda, isSite }, changed: true });
    expect((await openPanel(world.ports)(aCaller(), {})).stop).toEqual({ ...byAda, isSite });
    expect(await start(world, id)).toMatchObject({ stop: null, changed: true });
    expect((await openPanel(world.ports)(aCaller(), {})).stop).toBeUndefined();
  });

  it('answers only when what was let through before has left', async () => {
    const world = aLinkedWorld();
    await stop(world);
    expect(world.state.now.getTime() - Date.parse(noon)).toBeGreaterThan(leaseMs);
  });

  it('keeps the first stop: who comes second is told of it, and waits as long', async () => {
    const world = aLinkedWorld();
    await stop(world);
    const begunAt = world.state.now.getTime();
    const second = await stop(world, null, 'Another reason', evan);
    expect(second).toMatchObject({ stop: byAda, changed: false });
    expect(world.state.now.getTime() - begunAt).toBeGreaterThan(leaseMs);
    expect(world.store.stored.stop).toMatchObject({ by: ada });
  });

  it('says that the site’s stop still holds where only a connection was started', async () => {
    const world = aLinkedWorld();
    await stop(world, firstId);
    await stop(world);
    expect(await start(world, firstId)).toMatchObject({ stop: { isSite: true }, changed: true });
    expect(await start(world, firstId)).toMatchObject({ stop: { isSite: true }, changed: false });
  });

  it('knows no connection that is not there', async () => {
    const world = aLinkedWorld();
    await expect(stop(world, 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(start(world, 'gone')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('wants a reason that can be read, and keeps it on one line', async () => {
    const world = aLinkedWorld();
    await expect(stop(world, null, '\u200b \u0007')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect((await stop(world, null, ' Two\r\nlines\u200b ')).stop?.reason).toBe('Two lines');
  });

  it('stopped nothing where storage refuses, and says so', async () => {
    const world = aLinkedWorld();
    world.store.down.add('write');
    await expect(stop(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    expect(world.store.stored.stop).toBeNull();
  });

  it('stays when the token is saved anew or removed, and testing stays possible', async () => {
    const world = aLinkedWorld();
    await stop(world, firstId);
    await saveConnection(world.ports)(anAdmin(), { id: 'site', draft: aDraft() });
    expect((await testConnection(world.ports)(anAdmin(), { id: 'site', draft: null })).steps).toMatchObject([
      { state: 'passed' },
      { state: 'passed' },
      { state: 'passed' },
      { state: 'passed' },
    ]);
    await removeToken(world.ports)(anAdmin(), { id: 'site' });
    expect(world.store.stored.connections).toMatchObject([{ stop: { by: ada } }]);
  });

  it('is by a former user once the account is erased', async () => {
    const world = aLinkedWorld();
    await stop(world);
    await eraseAccount(world.ports, closing({ stopRunsOf: jest.fn(), eraseFromRun: jest.fn() }), ada);
    expect(JSON.stringify([...world.store.stored.connections, world.store.stored.stop])).not.toContain(ada);
    expect((await openPanel(world.ports)(aCaller(), {})).stop).toMatchObject({ name: null, at: noon });
  });
});

const autoPull = { ...noOptions, autoPull: true };
const commands = {
  link: ({ ports }: World) => linkRecords(ports)(aCaller(), aWish([otherCase], { push: true })),
  linkTwo: ({ ports }: World) => linkRecords(ports)(aCaller(), aWish([otherCase, aCaseId(7)])),
  change: ({ ports }: World) =>
    changeOptions(ports)(aCaller(), { recordId: oneCase, seen: noOptions, wished: autoPull }),
  unlink: ({ ports }: World) => unlinkRecord(ports)(aCaller(), { recordId: oneCase, seen: [oneCase] }),
};
const writes = (world: World) => world.connector.asked.filter((line) => !line.startsWith('readLinks'));

describe('while sending is stopped', () => {
  it.each(Object.entries(commands))('%s is refused, and says who stopped it', async (_, command) => {
    const world = aLinkedWorld();
    await stop(world);
    await expect(command(world)).rejects.toMatchObject({
      code: 'SENDING_STOPPED',
      facts: { stop: { ...byAda, isSite: true } },
    });
    expect(writes(world)).toEqual([]);
  });

  it.each([
    ['pushRecord', ({ ports }: World) => pushRecord(ports)(aCaller(), { recordId: oneCase })],
    ['pushAll', ({ ports }: World) => pushAll(ports)(aCaller(), {})],
  ])('%s sends nothing, and says who stopped it', async (_, push) => {
    const world = aLinkedWorld();
    await stop(world);
    const told = await push(world).catch((error: unknown) => error);
    expect(JSON.stringify(told instanceof AppError ? told.facts : told)).toContain('"name":"Ada"');
    expect(writes(world)).toEqual([]);
  });

  it.each(Object.entries(commands))(
    '%s that was begun before is held before its request, after at most one lease',
    async (_, command) => {
      const world = aLinkedWorld();
      world.connector.meanwhile = (call) => {
        if (call !== 'readLinks') return;
        world.store.stored = { ...world.store.stored, stop: { by: ada, at: noon, reason: 'Now' } };
        world.state.now = new Date(world.state.now.getTime() + leaseMs);
      };
      await expect(command(world)).rejects.toMatchObject({ code: 'SENDING_STOPPED' });
      expect(writes(world)).toEqual([]);
    },
  );

  it('nothing is sent where the registry cannot be read any more', async () => {
    const world = aLinkedWorld();
    world.connector.meanwhile = () => {
      world.store.down.add('registry');
      world.state.now = new Date(world.state.now.getTime() + leaseMs);
    };
    await expect(commands.link(world)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
    expect(writes(world)).toEqual([]);
  });

  it('a link that was made before the stop is told, and its push is not sent', async () => {
    const world = aLinkedWorld();
    world.connector.meanwhile = (call) => {
      if (call !== 'link') return;
      world.store.stored = { ...world.store.stored, stop: { by: ada, at: noon, reason: 'Now' } };
      world.state.now = new Date(world.state.now.getTime() + leaseMs);
    };
    expect(await commands.link(world)).toMatchObject({
      items: [{ linked: 'linked', push: { outcome: 'notSent', error: { code: 'SENDING_STOPPED' } } }],
    });
    expect(world.connector.pushed).toEqual([]);
  });

  it('another connection goes on', async () => {
    const world = aLinkedWorld();
    const first = world.store.stored.connections[0];
    if (!first) throw new Error('no connection');
    const other = { ...first, id: 'other', stop: { by: ada, at: noon, reason: 'x' } };
    world.store.stored = { ...world.store.stored, connections: [first, other] };
    expect(await commands.link(world)).toMatchObject({ items: [{ linked: 'linked' }] });
  });
});
