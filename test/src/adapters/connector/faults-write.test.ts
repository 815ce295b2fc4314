import type { FaultWish } from '../../../cloud/connector/faults/fault';
import type { Connector } from '../../../../src/ports/connector';
import { failureOf } from './client-against';
import { outwaited, useImpatience } from './impatience';
import { aHeldLink, issue, runningClient, vvn } from './running-client';

const running = runningClient();
const fail = (wish: FaultWish) => void running().standIn.faults.add(wish);
const client = () => running().with({ limits: { read: 100, write: 8_000, push: 8_000 } });
afterEach(() => jest.useRealTimers());

const verbs: readonly (readonly [string, (connector: Connector) => Promise<void>])[] = [
  ['linking', (connector) => connector.link('10173', aHeldLink(), 'update')],
  ['adding', (connector) => connector.addLinks('10173', [aHeldLink()])],
  ['replacing', (connector) => connector.replaceLinks('10173', [aHeldLink()])],
  ['pushing', (connector) => connector.push(issue, aHeldLink().record)],
];

const requests = () =>
  running()
    .standIn.calls()
    .map((call) => `${call.region} ${call.method}`);

const page = 'Oops, an error occurred This exception has been logged with id 7k2h3a1b0 .';
const theirs = { by: 'connector', detail: 'Invented fault of the stand-in' };
const outcomes: readonly (readonly [string, FaultWish, object | null])[] = [
  ['bareArray', { kind: 'bareArray' }, null],
  ['extra fields', { kind: 'extraFields' }, null],
  ['missing fields', { kind: 'missingFields' }, null],
  ['an empty body', { kind: 'emptyBody' }, null],
  ['plain text', { kind: 'plainText' }, null],
  ['202', { kind: 'status', status: 202, body: '' }, null],
  ['204', { kind: 'status', status: 204, body: '' }, null],
  ['half a JSON text', { kind: 'truncated', cut: 'body' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a page with 200', { kind: 'html500', status: 200 }, { code: 'OUTCOME_UNKNOWN' }],
  [
    'a connection that ends amid the answer',
    { kind: 'truncated', cut: 'connection' },
    { code: 'OUTCOME_UNKNOWN' },
  ],
  ['a reset connection', { kind: 'reset' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a reset after it was done', { kind: 'reset', when: 'after' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a bare 502', { kind: 'html500', status: 502 }, { code: 'OUTCOME_UNKNOWN' }],
  ['a bare 504', { kind: 'status', status: 504, body: '' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a 502 in their form', { kind: 'status', status: 502 }, { code: 'REFUSED', ...theirs }],
  ['a no with 200', { kind: 'successFalse' }, { code: 'REFUSED', ...theirs }],
  ['400', { kind: 'status', status: 400 }, { code: 'REFUSED', ...theirs }],
  ['a page with 404', { kind: 'html500', status: 404 }, { code: 'REFUSED', by: 'connector', detail: page }],
  ['a page with 500', { kind: 'html500' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a page with 500 after it was done', { kind: 'html500', when: 'after' }, { code: 'OUTCOME_UNKNOWN' }],
  ['a 500 in their form', { kind: 'status', status: 500 }, { code: 'OUTCOME_UNKNOWN' }],
  ['503', { kind: 'status', status: 503 }, { code: 'OUTCOME_UNKNOWN' }],
  [
    '503 with Retry-After',
    { kind: 'status', status: 503, headers: { 'retry-after': '7' } },
    { code: 'RATE_LIMITED', retryAfterSeconds: 7 },
  ],
  ['429', { kind: 'status', status: 429 }, { code: 'RATE_LIMITED' }],
  [
    '429 with Retry-After',
    { kind: 'status', status: 429, headers: { 'retry-after': '7' } },
    { code: 'RATE_LIMITED', retryAfterSeconds: 7 },
  ],
  ['a redirect', { kind: 'redirect', status: 307 }, { code: 'ANSWER_UNKNOWN' }],
];

test.each([500, 503, 504])('a push answered %d says so', async (status) => {
  fail({ kind: 'status', status });
  const failure = await failureOf(client().push(issue, aHeldLink().record));
  expect(failure).toEqual({ code: 'OUTCOME_UNKNOWN', by: 'connector', status });
});

test.each(outcomes)('%s is told as it is, and the push is sent once', async (_, wish, failure) => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  fail(wish);
  const pushed = client().push(issue, aHeldLink().record);
  if (failure) expect(await failureOf(pushed)).toMatchObject({ by: 'connector', ...failure });
  else expect(await pushed).toBeUndefined();
  expect(requests()).toEqual(['global POST']);
});

describe.each(verbs)('%s', (_, write) => {
  test.each<[string, FaultWish, string]>([
    ['a reset connection', { kind: 'reset', when: 'after' }, 'OUTCOME_UNKNOWN'],
    ['silence', { kind: 'hang' }, 'OUTCOME_UNKNOWN'],
    ['503', { kind: 'status', status: 503 }, 'OUTCOME_UNKNOWN'],
    ['409', { kind: 'status', status: 409 }, 'REFUSED'],
  ])('is sent once, also after %s', async (_fault, wish, code) => {
    fail(wish);
    expect(await failureOf(write(client()))).toMatchObject({ code });
    expect(requests()).toEqual(['global POST']);
  });

  test('is sent once, also after silence', async () => {
    fail({ kind: 'hang' });
    useImpatience();
    const failed = failureOf(write(client()));
    await outwaited(running().standIn, 1);
    expect(await failed).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
    expect(requests()).toEqual(['global POST']);
  });
});
