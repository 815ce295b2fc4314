import type { FaultWish } from '../../../cloud/connector/faults/fault';
import { failureOf } from './client-against';
import { outwaited, useImpatience } from './impatience';
import { aHeldLink, j80, runningClient, vvn } from './running-client';

const running = runningClient();
const read = (limitMs = 8_000) =>
  running()
    .with({ limits: { read: limitMs, write: 100, push: 100 } })
    .readLinks('10173');
const fail = (wish: FaultWish) => void running().standIn.faults.add(wish);
const calls = () => running().standIn.calls().length;

afterEach(() => jest.useRealTimers());
beforeEach(() => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: j80, viewOnly: true });
});

test.each<[string, FaultWish]>([
  ['a bare array', { kind: 'bareArray' }],
  ['extra fields', { kind: 'extraFields' }],
  ['ids as numbers', { kind: 'numericIds' }],
])('links are read from %s', async (_, wish) => {
  fail(wish);
  expect(await read()).toEqual([aHeldLink(), aHeldLink(j80, { viewOnly: true })]);
});

test('missing options are off', async () => {
  fail({ kind: 'missingFields' });
  expect(await read()).toEqual([aHeldLink(), aHeldLink(j80)]);
});

test.each<[string, FaultWish]>([
  ['an empty body', { kind: 'emptyBody' }],
  ['204', { kind: 'status', status: 204, body: '' }],
  ['plain text', { kind: 'plainText' }],
  ['half a JSON text', { kind: 'truncated', cut: 'body' }],
  ['a page', { kind: 'html500', status: 200 }],
  ['JSON of another shape', { kind: 'status', status: 200, body: '{"data":{},"success":true}' }],
  ['no data', { kind: 'status', status: 200, body: '{"success":true}' }],
  ['an item without an id', { kind: 'status', status: 200, body: '{"data":[{"son":"Case"}]}' }],
])('%s is no empty list, and is asked for once', async (_, wish) => {
  fail(wish);
  expect(await failureOf(read())).toMatchObject({ code: 'ANSWER_UNKNOWN' });
  expect(calls()).toBe(1);
});

test.each<[string, FaultWish]>([
  ['a page with 500', { kind: 'html500' }],
  ['503', { kind: 'status', status: 503 }],
  ['502', { kind: 'status', status: 502, body: '' }],
  ['a reset connection', { kind: 'reset' }],
  ['a connection that ends amid the answer', { kind: 'truncated', cut: 'connection' }],
])('%s is tried four times in all', async (_, wish) => {
  fail(wish);
  expect(await failureOf(read())).toMatchObject({ code: 'CONNECTOR_DOWN' });
  expect(calls()).toBe(4);
});

test.each<[string, FaultWish]>([
  ['503', { kind: 'status', status: 503, times: 2 }],
  ['429', { kind: 'status', status: 429, times: 2 }],
  ['a reset connection', { kind: 'reset', times: 2 }],
])('what passes is not told: %s', async (_, wish) => {
  fail(wish);
  expect(await read()).toHaveLength(2);
  expect(calls()).toBe(3);
});

test('what passes is not told: silence', async () => {
  fail({ kind: 'hang', times: 2 });
  useImpatience();
  const links = read();
  await outwaited(running().standIn, 1);
  await outwaited(running().standIn, 2);
  expect(await links).toHaveLength(2);
  expect(calls()).toBe(3);
});

test('a slow answer is not waited for', async () => {
  fail({ kind: 'slow', delayMs: 5_000 });
  expect(await failureOf(read(60))).toMatchObject({ code: 'CONNECTOR_DOWN' });
});

test.each([301, 302, 303, 307, 308])(
  'a redirect (%d) is not followed, and the token stays',
  async (status) => {
    fail({ kind: 'redirect', status, match: { region: 'global' } });
    expect(await failureOf(read())).toMatchObject({ code: 'ANSWER_UNKNOWN' });
    expect(
      running()
        .standIn.calls()
        .map((call) => call.region),
    ).toEqual(['global']);
  },
);

test('a no with 200 is a refusal', async () => {
  fail({ kind: 'successFalse', message: 'Not today' });
  expect(await failureOf(read())).toMatchObject({ code: 'REFUSED', by: 'connector', detail: 'Not today' });
});
