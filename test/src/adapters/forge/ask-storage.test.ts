import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import { askStorage } from '../../../../src/adapters/forge/ask-storage';
import { emptyRegistry } from '../../../../src/connections/model/registry';
import { Secret } from '../../../../src/shared/secret';
import { startPlatform } from './platform';

const connections = connectionStoreWith({ note: () => undefined, trouble: () => undefined });
const place = { connectionId: 'site', tokenId: 'token-1' };

/** Every way into the connection store. */
const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['registry', () => connections.registry()],
  ['write', () => connections.write(emptyRegistry)],
  ['open', () => connections.open(() => null)],
  ['saveToken', () => connections.saveToken(place, new Secret('a token ending in aaaa'))],
  ['readToken', () => connections.readToken(place)],
  ['deleteLeftOver', () => connections.deleteLeftOver()],
  ['health', () => connections.health(place)],
  ['saveHealth', () => connections.saveHealth(place, { lastSuccessAt: null, lastFailure: null })],
];

describe.each([
  [400, 'INVALID_KEY', 'PLATFORM_DOWN'],
  [403, 'FORBIDDEN', 'PLATFORM_DOWN'],
  [429, 'RATE_LIMIT_EXCEEDED', 'RATE_LIMITED'],
  [500, 'INTERNAL', 'PLATFORM_DOWN'],
  [503, 'UNAVAILABLE', 'PLATFORM_DOWN'],
])('storage answering %i %s', (status, code, ours) => {
  test.each(ways)(`makes %s end in ${ours}`, async (_name, way) => {
    const { switches } = startPlatform();
    switches.storageFaults.push({ paths: 'all', status, code, times: 'always' });
    await expect(way()).rejects.toMatchObject({ name: 'AppError', code: ours });
  });
});

test('a lost connection is PLATFORM_DOWN', async () => {
  const lost = () => Promise.reject(new TypeError('fetch failed'));
  await expect(askStorage(lost)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
});

test('storage that gives no answer is PLATFORM_DOWN, in time to say so', async () => {
  startPlatform().haveLeft(420);
  const hanging = new Promise(() => undefined);
  await expect(askStorage(() => hanging)).rejects.toMatchObject({
    code: 'PLATFORM_DOWN',
    cause: { message: 'storage gave no answer within 210 ms' },
  });
});

test('without time left storage is not asked', async () => {
  startPlatform().haveLeft(300);
  const ask = jest.fn();
  await expect(askStorage(ask)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(ask).not.toHaveBeenCalled();
});
