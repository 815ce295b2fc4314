import { salesforceCallsWith } from '../../../../src/adapters/forge/salesforce-calls';
import { startPlatform } from './platform';

const host = 'acme.my.salesforce.com';

function counting() {
  const clock = { now: new Date('2026-11-29T19:30:00Z') };
  const said: string[] = [];
  const log = { note: () => undefined, trouble: (event: string) => void said.push(event) };
  const counter = () => salesforceCallsWith({ now: () => clock.now, log });
  const pass = (hours: number): void => {
    clock.now = new Date(clock.now.getTime() + hours * 3_600_000);
  };
  return { counter, said, pass };
}

test('calls of all functions to an org are counted together, and to no other', async () => {
  startPlatform();
  const { counter } = counting();
  await counter().add(host, 2);
  await counter().add(host, 3);
  expect(await counter().lately(host)).toBe(5);
  expect(await counter().lately('other.my.salesforce.com')).toBe(0);
});

test('they are told for 24 hours, as long as Salesforce’s own figure looks back', async () => {
  startPlatform();
  const { counter, pass } = counting();
  await counter().add(host, 1);
  pass(24);
  await counter().add(host, 10);
  expect(await counter().lately(host)).toBe(11);
  pass(1);
  expect(await counter().lately(host)).toBe(10);
});

test('calls that come while the row is written go together, in two writes', async () => {
  const platform = startPlatform();
  const { counter } = counting();
  const one = counter();
  platform.askedStorage.splice(0);
  await Promise.all(Array.from({ length: 20 }, () => one.add(host, 1)));
  expect(await one.lately(host)).toBe(20);
  expect(platform.askedStorage.filter((path) => path.endsWith('/set'))).toHaveLength(2);
});

test('storage that fails costs the count, not the call', async () => {
  const platform = startPlatform();
  const { counter, said } = counting();
  platform.switches.storageFaults.push({
    paths: ['/api/v1/set'],
    status: 500,
    code: 'FAULT',
    times: 'always',
  });
  await counter().add(host, 1);
  expect(said).toEqual(['calls not counted']);
  platform.switches.storageFaults.splice(0);
  await counter().add(host, 1);
  expect(await counter().lately(host)).toBe(1);
});
