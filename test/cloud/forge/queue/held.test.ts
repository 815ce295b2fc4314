import { deliveriesAt } from '../fixture/deliveries';
import { startFixture, type Fixture } from '../fixture/start-fixture';
import { startUpstream, type Upstream } from '../fixture/start-upstream';

let fixture: Fixture;
let upstream: Upstream;

beforeEach(async () => {
  [fixture, upstream] = await Promise.all([
    startFixture({ switches: { deliveries: 'held' } }),
    startUpstream(),
  ]);
  fixture.egressMap.set('https://allowed.example', upstream.origin);
});
afterEach(() => Promise.all([fixture.stop(), upstream.close()]));

const push = (...events: object[]) => fixture.ask('push', { queue: 'work', events });
const idOf = (n: number) => {
  const found = fixture.forge.queue.waiting().find(({ body }) => JSON.stringify(body).includes(`"n":${n}`));
  return found?.id ?? 'none';
};
const told = () => deliveriesAt(upstream).map((delivery) => delivery.told);

test('held events wait, and are delivered in the order they are released', async () => {
  const { queue } = fixture.forge;
  await push({ body: { n: 1 } }, { body: { n: 2 } }, { body: { n: 3 }, delayInSeconds: 900 });
  await queue.settled();
  expect(told()).toEqual([]);
  expect(queue.waiting()).toMatchObject([
    { queue: 'work', body: { n: 1 } },
    { queue: 'work', body: { n: 2 } },
    { queue: 'work', body: { n: 3 } },
  ]);
  await queue.release(idOf(3));
  await queue.release(idOf(1));
  expect(told()).toEqual([{ body: { n: 3 } }, { body: { n: 1 } }]);
  expect(queue.waiting()).toHaveLength(1);
});

test('held events are delivered once the switch is turned', async () => {
  await push({ body: { n: 1 } });
  fixture.forge.switches.deliveries = 'running';
  await upstream.arrived('/delivered');
});

test('an event that is not waiting cannot be released', async () => {
  await expect(fixture.forge.queue.release('nobody')).rejects.toThrow('no event nobody waits');
});

test('a release does not break a concurrency limit', async () => {
  const { queue } = fixture.forge;
  const concurrency = { key: 'one', limit: 1 };
  await push({ body: { n: 1, then: 'wait' }, concurrency }, { body: { n: 2 }, concurrency });
  const first = queue.release(idOf(1));
  await upstream.arrived('/when-released');
  await expect(queue.release(idOf(2))).rejects.toThrow('has no place left');
  upstream.release();
  await first;
  await queue.release(idOf(2));
});
