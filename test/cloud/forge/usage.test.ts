import { startFixture, type Fixture } from './fixture/start-fixture';
import { startUpstream, type Upstream } from './fixture/start-upstream';

let fixture: Fixture;
let upstream: Upstream;
beforeEach(async () => {
  [fixture, upstream] = await Promise.all([startFixture(), startUpstream()]);
  fixture.egressMap.set('https://allowed.example', upstream.origin);
});
afterEach(() => Promise.all([fixture.stop(), upstream.close()]));

test('storage is counted by call and by key, and in bytes', async () => {
  await fixture.ask('batchSet', { key: 'a:', value: 10 });
  await fixture.ask('set', { key: 'b', value: 'ä' });
  await fixture.ask('get', { key: 'b' });
  await fixture.ask('get', { key: 'missing' });
  await fixture.ask('page', { key: 'a:' });
  await fixture.ask('page', { key: 'none:' });
  await fixture.ask('remove', { key: 'b' });
  await fixture.ask('set', { key: 'not/allowed', value: 'x' });
  expect(fixture.forge.usage().storage).toEqual({
    requests: 8,
    reads: 2 + 10 + 1,
    writes: 11,
    deletes: 1,
    bytesWritten: 10 + '"ä"'.length + 1,
    readUnits: 4,
    writeUnits: 10 + 1 + 1 + 1,
  });
});

test('pushes, events, fetches and invocations are counted', async () => {
  await fixture.ask('push', { queue: 'work', events: [{ body: {} }, { body: {} }] });
  await fixture.forge.queue.settled();
  await fixture.ask('fetch', { value: 'https://other.example/' });
  const { queue, egress, invocations, functionMs } = fixture.forge.usage();
  expect({ queue, egress, invocations }).toEqual({
    queue: { pushes: 1, events: 2, backoffs: 0, backoffMs: 0 },
    egress: 2,
    invocations: { probe: 2, worker: 2 },
  });
  expect(Object.keys(functionMs)).toEqual(['probe', 'worker']);
  expect(functionMs['worker']).toBeGreaterThan(0);
});

test('a refused push is not counted, and a reset starts again', async () => {
  fixture.forge.switches.queueFaults = [{ call: 'publish', status: 500, times: 1 }];
  await fixture.ask('push', { queue: 'work', events: [{ body: {} }] });
  expect(fixture.forge.usage().queue).toMatchObject({ pushes: 0, events: 0 });
  fixture.forge.resetUsage();
  expect(fixture.forge.usage()).toMatchObject({ invocations: {}, functionMs: {}, egress: 0 });
});

test('the function process reports its memory', async () => {
  const { residentBytes, heapUsedBytes, heapTotalBytes } = await fixture.forge.memory();
  expect(heapUsedBytes).toBeGreaterThan(1_000_000);
  expect(heapTotalBytes).toBeGreaterThanOrEqual(heapUsedBytes);
  expect(residentBytes).toBeGreaterThan(heapTotalBytes);
});

test('a killed process no longer reports its memory', async () => {
  const told = fixture.forge.memory();
  const refused = expect(told).rejects.toThrow('the function process ended');
  await fixture.forge.killFunction();
  await refused;
});
