import { connectionStoreWith } from '../../../../src/adapters/forge/connection-store';
import { askStorage } from '../../../../src/adapters/forge/ask-storage';
import { Secret } from '../../../../src/shared/secret';
import { startPlatform } from './platform';

const connections = connectionStoreWith({ note: () => undefined, trouble: () => undefined });
const connection = {
  region: 'eu',
  last4: 'aaaa',
  tokenId: 'token-1',
  atOnce: 4,
  savedBy: '5b10a2844c20165700ede21a',
  savedAt: '2026-11-21T10:00:00Z',
  ends: null,
  salesforceHost: null,
} as const;

/** Every way into the connection store. */
const ways: readonly (readonly [string, () => Promise<unknown>])[] = [
  ['find', () => connections.find()],
  ['open', () => connections.open()],
  ['save', () => connections.save(connection, new Secret('a token ending in aaaa'))],
  ['removeToken', () => connections.removeToken()],
  ['kept', () => connections.kept()],
  ['health', () => connections.health('token-1')],
  ['saveHealth', () => connections.saveHealth('token-1', { lastSuccessAt: null, lastFailure: null })],
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
