import { timeLeft } from '../../../../src/adapters/http/time-left';

test('the time left is the one of the invocation that asks', () => {
  const runtime = (ms: number) => ({
    appContext: { appId: 'a', environmentId: 'e', installationId: 'i' },
    lambdaContext: { getRemainingTimeInMillis: () => ms },
  });
  Object.assign(globalThis, { __forge_runtime__: runtime(25_000) });
  expect(timeLeft()).toBe(25_000);
  Object.assign(globalThis, { __forge_runtime__: runtime(7) });
  expect(timeLeft()).toBe(7);
});
