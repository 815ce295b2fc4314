import timers from 'node:timers/promises';
import { associationSwitchCases } from './association-switch-cases';
import { pushSwitchCases } from './push-switch-cases';
import { j80, runningConnector } from './running-connector';
import { seededRecordId } from './seed/seeded-record-id';
import type { SwitchCases } from './switch-case';
import { defaultSwitches, type Switches } from './switches';

const running = runningConnector();
const unknownRecord = seededRecordId('Case', 90_000);

/** All except the latency, which is a number. */
const cases: SwitchCases<Exclude<keyof Switches, 'latencyMs'>> = {
  ...associationSwitchCases(running),
  ...pushSwitchCases(running),
};
const settings = Object.entries(cases).flatMap(([name, tried]) =>
  Object.entries(tried).map(([setting, [doing, answer]]) => ({ name, setting, doing, answer })),
);

test.each(settings)('$name: $setting', async ({ name, setting, doing, answer }) => {
  const set = await running().send('PATCH', '/__standin/switches', { body: { [name]: setting } });
  expect(set.status).toBe(200);
  expect(await doing()).toMatchObject(answer);
});

test('the default of every switch is its first setting', async () => {
  const first = Object.fromEntries(
    Object.entries(cases).map(([name, tried]) => [name, Object.keys(tried)[0]]),
  );
  expect(running().standIn.switches.get()).toEqual({ ...first, latencyMs: 0 });
  expect(running().standIn.switches.get()).toEqual(defaultSwitches);
});

test('a push to an unknown but accepted record changes nothing and does not fail', async () => {
  running().standIn.switches.set({ unknownTarget: 'accept', pushWithoutAssociation: 'push200' });
  expect((await running().push(`project/10001/issue/10173/to/Case/${unknownRecord}`)).status).toBe(200);
  expect(running().standIn.record(unknownRecord)).toBeUndefined();
  expect(running().standIn.record(j80)?.changedBy).toBe('Salesforce');
});

test('latency delays every answer of the API', async () => {
  running().standIn.switches.set({ latencyMs: 60 });
  const wait = jest.spyOn(timers, 'setTimeout').mockResolvedValueOnce(undefined);
  await running().list('10173');
  expect(wait.mock.calls).toEqual([[60, undefined, { ref: false }]]);
  wait.mockRestore();
});
