import type { FaultWish } from '../../../cloud/connector/faults/fault';
import type { Connector } from '../../../../src/ports/connector';
import { failureOf } from './client-against';
import { aHeldLink, issue, runningClient, vvn } from './running-client';

const running = runningClient();
const { record } = aHeldLink();
const fail = (wish: FaultWish) => void running().standIn.faults.add(wish);
const askedToWait = (status: number, seconds: number, times?: number): FaultWish => ({
  kind: 'status',
  status,
  headers: { 'retry-after': String(seconds) },
  ...(times && { times }),
});
const requests = () =>
  running()
    .standIn.calls()
    .map(({ method }) => method);

const everything: readonly (readonly [string, (connector: Connector) => Promise<unknown>])[] = [
  ['linking', (connector) => connector.link('10173', aHeldLink(), 'create')],
  ['adding', (connector) => connector.addLinks('10173', [aHeldLink()])],
  ['replacing', (connector) => connector.replaceLinks('10173', [aHeldLink()])],
  ['pushing', (connector) => connector.push(issue, record)],
  ['reading', (connector) => connector.readLinks('10173')],
];

describe.each([429, 503, 500, 403])('after a %d that asks for two hours', (status) => {
  test.each(everything)('%s sends nothing, sleeps not, and tells the rest of the wait', async (_, ask) => {
    fail(askedToWait(status, 7_200));
    const { connector, slept } = running();
    await failureOf(connector.push(issue, record));
    expect(await failureOf(ask(connector))).toMatchObject({ retryAfterSeconds: 7_200 });
    expect([requests(), slept]).toEqual([['POST'], []]);
  });
});

test.each([429, 503])(
  'a read told to wait by a %d stops writes, which say that they were not sent',
  async (status) => {
    fail(askedToWait(status, 7_200));
    const { connector } = running();
    const code = status === 429 ? 'RATE_LIMITED' : 'CONNECTOR_DOWN';
    expect(await failureOf(connector.readLinks('10173'))).toMatchObject({ code, retryAfterSeconds: 7_200 });
    expect(await failureOf(connector.push(issue, record))).toMatchObject({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 7_200,
    });
    expect(await failureOf(connector.readLinks('10173'))).toMatchObject({ code });
    expect(requests()).toEqual(['GET']);
  },
);

test('of four who read one issue after the other, none reads on after one was told to wait', async () => {
  fail(askedToWait(429, 7_200));
  const { connector } = running();
  const readMany = async () => {
    for (let n = 0; n < 12; n++) await failureOf(connector.readLinks('10173'));
  };
  await Promise.all([readMany(), readMany(), readMany(), readMany()]);
  expect(requests()).toEqual(['GET', 'GET', 'GET', 'GET']);
});

test('a short wait is slept once, by reads and writes alike, and then they are sent', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  fail(askedToWait(429, 7, 1));
  const { connector, slept } = running();
  await failureOf(connector.push(issue, record));
  await connector.push(issue, record);
  expect([requests(), slept]).toEqual([['POST', 'POST'], [7_000]]);
  fail(askedToWait(503, 3, 1));
  expect(await connector.readLinks('10173')).toHaveLength(1);
  expect([requests().length, slept]).toEqual([4, [7_000, 3_000]]);
});

test('a wait that would leave no time to write is told at once', async () => {
  fail(askedToWait(429, 10, 1));
  const connector = running().with({ timeLeft: () => 14_000 });
  await failureOf(connector.push(issue, record));
  expect(await failureOf(connector.push(issue, record))).toMatchObject({ code: 'RATE_LIMITED' });
  expect(requests()).toEqual(['POST']);
});

test('each opened connector has a gate of its own', async () => {
  fail(askedToWait(429, 7_200, 1));
  await failureOf(running().connector.push(issue, record));
  expect(await running().with({}).readLinks('10173')).toEqual([]);
});

test('a 503 with Retry-After is taken as not processed; where it was, the same fields go twice', async () => {
  const { standIn, connector } = running();
  standIn.switches.set({ unavailable: 'processed' });
  standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn });
  fail(askedToWait(503, 7, 1));
  expect(await failureOf(connector.push(issue, record))).toMatchObject({
    code: 'RATE_LIMITED',
    retryAfterSeconds: 7,
  });
  await connector.push(issue, record);
  expect(standIn.pushCount()).toBe(2);
});

test('reading gives up on silence after twelve seconds of asking', async () => {
  fail({ kind: 'hang' });
  let clock = Date.UTC(2026, 9, 1);
  // Each look at the clock takes four seconds: a try is begun and ended by one.
  const now = () => new Date((clock += 4_000));
  const connector = running().with({ now, limits: { read: 60, write: 60, push: 60 } });
  expect(await failureOf(connector.readLinks('10173'))).toMatchObject({ code: 'CONNECTOR_DOWN' });
  expect(requests().length).toBeLessThan(4);
});

test('a repeated read is logged, without ids', async () => {
  fail({ kind: 'status', status: 503, times: 1 });
  const { connector, noted } = running();
  await connector.readLinks('10173');
  const facts = { code: 'CONNECTOR_DOWN', tried: 1, service: 'connector' };
  expect(noted).toEqual([{ event: 'tried again', facts }]);
});
