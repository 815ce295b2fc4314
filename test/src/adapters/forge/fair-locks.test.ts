import { locksWith } from '../../../../src/adapters/forge/locks';
import type { Locks } from '../../../../src/ports/locks';
import { startPlatform } from './platform';

const key = 'turn:10173';

/** Turns whose sleepers sleep until `tick` moves the clock; `story` tells who had the turn, in order. */
function aWorld() {
  const clock = { now: Date.parse('2026-11-21T10:00:00Z') };
  const sleepers = new Set<{ readonly at: number; readonly wake: () => void }>();
  const troubles: string[] = [];
  let owners = 0;
  const locks: Locks = locksWith({
    now: () => new Date(clock.now),
    sleep: (ms) => new Promise((wake) => sleepers.add({ at: clock.now + ms, wake })),
    newOwner: () => `owner-${String(++owners)}`,
    log: { note: () => undefined, trouble: (event) => void troubles.push(event) },
  });
  const platform = startPlatform(() => clock.now);
  const calm = async (): Promise<void> => {
    for (let n = 0; n < 40; n++) await new Promise((resolve) => setImmediate(resolve));
  };
  const tick = async (ms: number): Promise<void> => {
    for (const end = clock.now + ms; clock.now < end; clock.now += 100) {
      for (const sleeper of sleepers) if (sleeper.at <= clock.now) wakeUp(sleeper);
      await calm();
    }
  };
  const wakeUp = (sleeper: { readonly wake: () => void }): void => {
    sleepers.forEach((each) => void (each === sleeper && sleepers.delete(each)));
    sleeper.wake();
  };
  const story: string[] = [];
  const take = async (person: string, holdMs: number): Promise<string> => {
    const work = async (): Promise<void> => {
      story.push(person);
      await new Promise<void>((wake) => sleepers.add({ at: clock.now + holdMs, wake }));
    };
    return locks.hold('10173', work, person).then(
      () => 'done',
      () => 'gave up',
    );
  };
  return { clock, tick, story, take, troubles, platform, locks };
}

test('an editor who hammers, several calls at a time, does not keep others waiting longer than one turn', async () => {
  const { tick, story, take } = aWorld();
  let hammering = true;
  const hammer = async (): Promise<void> => {
    while (hammering) await take('hammer', 600);
  };
  const hammers = [hammer(), hammer(), hammer(), hammer()];
  await tick(2_000);
  const ada = take('ada', 200);
  await tick(2_000);
  expect(await ada).toBe('done');
  const at = story.indexOf('ada');
  expect(story.length - at).toBeLessThanOrEqual(4);
  hammering = false;
  await tick(20_000);
  await Promise.all(hammers);
});

test('who rests is served as soon as the one who waited is through', async () => {
  const { tick, story, take } = aWorld();
  const first = take('evan', 1_000);
  await tick(300);
  const ada = take('ada', 500);
  await tick(800);
  const second = take('evan', 100);
  await tick(3_000);
  expect(await Promise.all([first, ada, second])).toEqual(['done', 'done', 'done']);
  expect(story).toEqual(['evan', 'ada', 'evan']);
});

test('who waited in vain is let in at the next try, and who rests is served all the same', async () => {
  const { tick, story, take } = aWorld();
  const long = take('evan', 5_000);
  await tick(300);
  expect(await Promise.race([take('ada', 100), tick(4_000).then(() => 'still waiting')])).toBe('gave up');
  await tick(2_000);
  const again = take('evan', 100);
  await tick(1_000);
  const ada = take('ada', 100);
  await tick(9_000);
  expect(await Promise.all([long, again, ada])).toEqual(['done', 'done', 'done']);
  expect(story).toEqual(['evan', 'ada', 'evan']);
});

test('one’s own second click makes nobody rest, and names no account', async () => {
  const { tick, take, platform } = aWorld();
  const both = [take('5b10a2844c20165700ede21c', 500), take('5b10a2844c20165700ede21c', 100)];
  await tick(100);
  expect(JSON.stringify(platform.storage.find('plain', key)?.value)).not.toContain('5b10');
  expect(platform.storage.find('plain', `rest:${key}`)).toBeUndefined();
  await tick(2_000);
  expect(await Promise.all(both)).toEqual(['done', 'done']);
});

/** Loses the answer to the first request that is like this, after it was done. */
function loseAnswer(path: string): void {
  const send: unknown = Reflect.get(globalThis, '__forge_fetch__');
  if (typeof send !== 'function') throw new Error('no platform');
  let isLost = false;
  const losing = async (...call: readonly unknown[]): Promise<unknown> => {
    const answer: unknown = await Reflect.apply(send, null, call);
    if (isLost || !String(call[1]).includes(path)) return answer;
    isLost = true;
    throw new TypeError('fetch failed');
  };
  Object.assign(globalThis, { __forge_fetch__: losing });
}

test('a ticket whose answer was lost is one’s own, and is given back', async () => {
  const { locks, platform } = aWorld();
  loseAnswer('/api/v1/set');
  expect(await locks.hold('10173', async () => Promise.resolve('done'), 'ada')).toBe('done');
  expect(platform.storage.find('plain', key)).toBeUndefined();
});

test('a ticket that could not be given back at first is given back', async () => {
  const { locks, platform, troubles } = aWorld();
  const work = async (): Promise<string> => {
    platform.switches.storageFaults.push({ paths: ['/api/v1/delete'], status: 500, code: 'FAULT', times: 1 });
    return Promise.resolve('done');
  };
  expect(await locks.hold('10173', work)).toBe('done');
  expect([platform.storage.find('plain', key), troubles]).toEqual([undefined, []]);
});
