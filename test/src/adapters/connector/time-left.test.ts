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
  expect(await failureOf(push(1_900))).toEqual({ code: 'CONNECTOR_DOWN' });
  const read = running().with({ timeLeft: () => 1_900 });
  expect(await failureOf(read.readLinks('10173'))).toEqual({ code: 'CONNECTOR_DOWN' });
  expect(running().standIn.calls()).toEqual([]);
});

test('a request ends in time to tell of it', async () => {
  running().standIn.faults.add({ kind: 'hang' });
  useImpatience();
  const failed = failureOf(push(2_050));
  await outwaited(running().standIn, 1);
  expect(await failed).toEqual({ code: 'OUTCOME_UNKNOWN' });
  expect(running().standIn.calls()).toHaveLength(1);
});

test('a refusal stands where no time is left to ask about the token', async () => {
  running().standIn.putLink({ issueId: '10173', son: 'Case', soid: vvn, viewOnly: true });
  let asked = 0;
  const connector = running().with({ timeLeft: () => (asked++ === 0 ? 10_000 : 1_900) });
  expect(await failureOf(connector.push(issue, aHeldLink().record))).toMatchObject({ code: 'REFUSED' });
  expect(running().standIn.calls()).toHaveLength(1);
});
