import { callTimes } from '../../../../src/adapters/connector/call-times';
import { timeForCall } from '../../../../src/adapters/http/time-for-call';
import { failureOf } from './client-against';
import { outwaited, useImpatience } from './impatience';
import { aHeldLink, issue, runningClient, vvn } from './running-client';

const running = runningClient();
afterEach(() => jest.useRealTimers());
const push = (timeLeft: number) =>
  running()
    .with({ timeLeft: () => timeLeft })
    .push(issue, aHeldLink().record);

test('what could not be finished in the time left is not begun', async () => {
  expect(await failureOf(push(1_900))).toMatchObject({ code: 'CONNECTOR_DOWN' });
  const read = running().with({ timeLeft: () => 1_900 });
  expect(await failureOf(read.readLinks('10173'))).toMatchObject({ code: 'CONNECTOR_DOWN' });
  expect(running().standIn.calls()).toEqual([]);
});

test.each([
  ['read', 8_000, 25_000, 8_000],
  ['read', 8_000, 4_000, 2_500],
  ['read', 8_000, 1_999, 0],
  ['write', 15_000, 25_000, 15_000],
  ['write', 15_000, 12_000, 7_000],
  ['write', 15_000, 7_999, 0],
  ['push', 20_000, 900_000, 20_000],
  ['push', 20_000, 15_000, 13_500],
  ['push', 20_000, 4_499, 0],
] as const)('a %s of %d ms with %d ms left may take %d', (kind, limitMs, timeLeftMs, most) => {
  expect(callTimes[kind].limitMs).toBe(limitMs);
  expect(timeForCall(callTimes[kind], timeLeftMs)).toBe(most);
});

test('a push takes no longer than its verb allows', async () => {
  running().standIn.faults.add({ kind: 'hang' });
  useImpatience();
  const failed = failureOf(running().connector.push(issue, aHeldLink().record, 60));
  await outwaited(running().standIn, 1);
  expect(await failed).toMatchObject({ code: 'OUTCOME_UNKNOWN' });
  expect(running().standIn.calls()).toHaveLength(1);
});

test('a refusal stands where no time is left to ask about the token', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly: true });
  const { standIn } = running();
  const connector = running().with({ timeLeft: () => (standIn.calls().length === 0 ? 10_000 : 1_900) });
  expect(await failureOf(connector.push(issue, aHeldLink().record))).toMatchObject({ code: 'REFUSED' });
  expect(running().standIn.calls()).toHaveLength(1);
});
