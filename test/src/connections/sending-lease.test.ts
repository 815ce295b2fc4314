import { leaseMs, SendingLease } from '../../../src/connections/sending-lease';
import { emptyRegistry, firstId, type Registry } from '../../../src/connections/model/registry';
import { AppError } from '../../../src/shared/app-error';
import { aStoredConnection, noon } from '../../builders';

const sending: Registry = { ...emptyRegistry, connections: [aStoredConnection()] };
const stopped: Registry = { ...sending, stop: { by: null, at: noon, reason: 'x' } };

/** A lease over a storage whose answers take a while. */
function aLease(registry: () => Registry, tookMs = 0) {
  let clock = Date.parse(noon);
  let reads = 0;
  const read = async (): Promise<Registry> => {
    reads += 1;
    const found = registry();
    await Promise.resolve();
    clock += tookMs;
    return found;
  };
  const now = () => new Date(clock);
  const lease = new SendingLease({ now, connections: { registry: read } }, firstId, null);
  return { lease, reads: () => reads, pass: (ms: number) => (clock += ms), now };
}

it('looks once for all writes of a moment, and again when the lease is over', async () => {
  const { lease, reads, pass } = aLease(() => sending);
  await Promise.all([lease.allow(), lease.allow(), lease.allow()]);
  pass(leaseMs - 1);
  await lease.allow();
  expect(reads()).toBe(1);
  pass(1);
  await Promise.all([lease.allow(), lease.allow()]);
  expect(reads()).toBe(2);
});

it('counts a look from its beginning: what was stored while it was under way may not be in it', async () => {
  const { lease, reads, pass } = aLease(() => sending, leaseMs - 100);
  await lease.allow();
  pass(100);
  await lease.allow();
  expect(reads()).toBe(2);
});

it('lets nothing through where every look takes longer than a lease', async () => {
  const { lease, reads } = aLease(() => sending, leaseMs);
  await expect(lease.allow()).rejects.toMatchObject({ code: 'PLATFORM_DOWN', facts: { by: 'forge' } });
  expect(reads()).toBeLessThanOrEqual(5);
});

it('takes over what others have seen, and never an older look', async () => {
  const { lease, reads, pass, now } = aLease(() => sending);
  const older = now();
  pass(10);
  lease.note(stopped, now());
  lease.note(sending, older);
  await expect(lease.allow()).rejects.toMatchObject({ code: 'SENDING_STOPPED', facts: { by: 'app' } });
  expect(reads()).toBe(0);
});

it('lets a write through again once a look shows that it was started', async () => {
  let registry = stopped;
  const { lease, pass } = aLease(() => registry);
  await expect(lease.allow()).rejects.toMatchObject({ code: 'SENDING_STOPPED' });
  registry = sending;
  pass(leaseMs);
  await expect(lease.allow()).resolves.toBeUndefined();
});

it('lets nothing through for a connection that was removed', async () => {
  const { lease } = aLease(() => emptyRegistry);
  await expect(lease.allow()).rejects.toMatchObject({ code: 'NOT_CONNECTED' });
});

it('says whose trouble it is that the registry cannot be read, and looks again next time', async () => {
  let isDown = true;
  const { lease } = aLease(() => {
    if (isDown) throw new AppError('NEWER_RELEASE');
    return sending;
  });
  await expect(lease.allow()).rejects.toMatchObject({ code: 'NEWER_RELEASE', facts: { by: 'forge' } });
  isDown = false;
  await expect(lease.allow()).resolves.toBeUndefined();
});
