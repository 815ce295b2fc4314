import { locksWith } from '../../../../src/adapters/forge/locks';
import type { Log } from '../../../../src/shared/log';
import { startPlatform, type Platform } from './platform';

const start = Date.parse('2026-11-21T10:00:00Z');
const key = 'turn:10173';

/** Turns on a clock that only moves while somebody waits; `whileWaiting` happens in each wait. */
function locksAt(begin = start, whileWaiting: () => Promise<void> | void = () => undefined) {
  const waits: number[] = [];
  const troubles: string[] = [];
  const log: Log = { note: () => undefined, trouble: (event) => void troubles.push(event) };
  const clock = { now: begin };
  let owners = 0;
  const locks = locksWith({
    now: () => new Date(clock.now),
    sleep: async (ms) => {
      waits.push(ms);
      clock.now += ms;
      await whileWaiting();
    },
    newOwner: () => `owner-${String(++owners)}-${String(begin)}`,
    log,
  });
  return { locks, waits, troubles, clock, platform: startPlatform(() => clock.now) };
}

const ticketIn = ({ storage }: Platform) => storage.find('plain', key)?.value;

test('a turn gives what its work gives, and leaves nothing behind', async () => {
  const { locks, waits, platform } = locksAt();
  expect(await locks.hold('10173', async () => ticketIn(platform))).toMatchObject({
    until: '2026-11-21T10:00:30.000Z',
  });
  expect(ticketIn(platform)).toBeUndefined();
  expect(waits).toEqual([]);
});

test('a turn ends with work that fails, and the failure comes through', async () => {
  const { locks, platform } = locksAt();
  await expect(locks.hold('10173', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(ticketIn(platform)).toBeUndefined();
});

test('nobody else works on the same issue meanwhile', async () => {
  const { locks } = locksAt();
  const story: string[] = [];
  await locks.hold('10173', async () => {
    await expect(locks.hold('10173', async () => story.push('second'))).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
    });
    story.push('first');
  });
  expect(story).toEqual(['first']);
});

test('others work on other issues meanwhile', async () => {
  const { locks } = locksAt();
  expect(await locks.hold('10173', () => locks.hold('11816', async () => 'both'))).toBe('both');
});

test('who waits gets the turn when it is given back', async () => {
  let release = () => undefined;
  const { locks, waits, platform } = locksAt(start, () => release());
  platform.storage.set('plain', key, { owner: 'somebody', until: '2026-11-21T10:00:30.000Z' });
  release = () => void (waits.length === 3 && platform.storage.remove('plain', key));
  expect(await locks.hold('10173', async () => 'done')).toBe('done');
  expect(waits).toHaveLength(3);
});

test('waiting ends after about three seconds', async () => {
  const { locks, waits, platform } = locksAt();
  platform.storage.set('plain', key, { owner: 'somebody', until: '2026-11-21T10:00:30.000Z' });
  await expect(locks.hold('10173', async () => 'done')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  const waited = waits.reduce((sum, ms) => sum + ms, 0);
  expect(waited).toBeGreaterThanOrEqual(2_500);
  expect(waited).toBeLessThanOrEqual(3_500);
  expect(ticketIn(platform)).toMatchObject({ owner: 'somebody' });
});

test.each([{ owner: 'somebody', until: '2026-11-21T09:59:59.999Z' }, 'garbage'])(
  'a ticket whose time is up is taken over at once: %p',
  async (dead) => {
    const { locks, waits, platform } = locksAt();
    platform.storage.set('plain', key, dead);
    expect(await locks.hold('10173', async () => 'done')).toBe('done');
    expect(waits).toEqual([]);
    expect(ticketIn(platform)).toBeUndefined();
  },
);

test('an expired row that is still readable does not stop anybody', async () => {
  const { locks, clock, platform } = locksAt();
  platform.switches.expiredRows = 'visible';
  const ttl = { value: 1, unit: 'SECONDS' } as const;
  platform.storage.set('plain', key, { owner: 'somebody', until: '2026-11-21T10:00:30.000Z' }, { ttl });
  clock.now += 3_600_000;
  expect(await locks.hold('10173', async () => 'done')).toBe('done');
});

test('of two who take over the same dead ticket one works, and the other waits for it', async () => {
  const { locks, waits, platform } = locksAt();
  const quicker = { owner: 'the quicker one', until: '2026-11-21T10:00:30.000Z' };
  const dead = { owner: 'somebody', until: '2026-11-21T09:59:59.000Z' };
  platform.storage.set('plain', key, quicker);
  // The slower one saw the dead ticket still: the quicker one came between that look and the swap.
  const look = platform.storage.find.bind(platform.storage);
  const find = jest.spyOn(platform.storage, 'find');
  find.mockImplementationOnce(look);
  find.mockReturnValueOnce({ key, value: dead, createdAt: 0, updatedAt: 0 });
  await expect(locks.hold('10173', async () => 'done')).rejects.toMatchObject({ code: 'CHANGED_MEANWHILE' });
  expect(waits).not.toEqual([]);
  expect(ticketIn(platform)).toMatchObject(quicker);
});

test('storage out of order lets nobody work', async () => {
  const { locks, platform } = locksAt();
  platform.switches.storageFaults.push({ paths: 'all', status: 500, code: 'FAULT', times: 'always' });
  const work = jest.fn();
  await expect(locks.hold('10173', work)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(work).not.toHaveBeenCalled();
});

test('a ticket that cannot be given back does not undo the work', async () => {
  const { locks, troubles, platform } = locksAt();
  const work = async () => {
    platform.switches.storageFaults.push({ paths: ['/api/v1/delete'], status: 500, code: 'FAULT', times: 2 });
    return 'done';
  };
  expect(await locks.hold('10173', work)).toBe('done');
  expect(troubles).toEqual(['lock not given back']);
});

test('a ticket somebody else took over meanwhile is left to them', async () => {
  const { locks, platform } = locksAt();
  const theirs = { owner: 'somebody', until: '2026-11-21T10:01:00.000Z' };
  await locks.hold('10173', async () => platform.storage.set('plain', key, theirs));
  expect(ticketIn(platform)).toEqual(theirs);
});
