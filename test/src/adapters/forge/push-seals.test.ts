import { pushSealsIn } from '../../../../src/adapters/forge/push-seals';
import { startPlatform } from './platform';

const mark = { at: '2026-11-21T10:00:00.000Z', outcome: 'pushed' } as const;
const name = 'push-seal-key';

test('the key is made on first use, and what is sealed with it holds in another process', async () => {
  startPlatform();
  const sealed = (await pushSealsIn().open()).seal('10173', 'r', mark);
  expect((await pushSealsIn().open()).holds('10173', 'r', sealed)).toBe(true);
});

test('the key lies in the secret store, and nowhere else', async () => {
  const { storage } = startPlatform();
  await pushSealsIn().open();
  expect(storage.find('secret', name)).toBeDefined();
  expect(storage.find('plain', name)).toBeUndefined();
});

test('two who make the key at the same time end with the same one', async () => {
  startPlatform();
  const [one, other] = await Promise.all([pushSealsIn().open(), pushSealsIn().open()]);
  expect(other.holds('10173', 'r', one.seal('10173', 'r', mark))).toBe(true);
});

test('a key that is broken is made anew', async () => {
  const { storage } = startPlatform();
  storage.set('secret', name, { not: 'a key' });
  const sealed = (await pushSealsIn().open()).seal('10173', 'r', mark);
  expect((await pushSealsIn().open()).holds('10173', 'r', sealed)).toBe(true);
});

test('another site has another key', async () => {
  startPlatform();
  const sealed = (await pushSealsIn().open()).seal('10173', 'r', mark);
  startPlatform();
  expect((await pushSealsIn().open()).holds('10173', 'r', sealed)).toBe(false);
});

test('storage out of order is PLATFORM_DOWN, and is asked again next time', async () => {
  const { switches } = startPlatform();
  const seals = pushSealsIn();
  switches.storageFaults.push({ paths: 'all', status: 500, code: 'FAULT', times: 1 });
  await expect(seals.open()).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  await expect(seals.open()).resolves.toBeDefined();
});
