import { adminDoor } from '../../../src/entry/admin';
import { deliverAgain } from '../../../src/adapters/forge/run-events';
import { runConsumer } from '../../../src/entry/run-consumer';
import { sweepTrigger } from '../../../src/entry/sweep';
import { aConnection, projectId } from '../../builders';
import { closing, InMemoryRunsOfAccounts } from '../../in-memory/runs-of-accounts';
import { aWorld } from '../../ports';
import { ask } from './surfaces';

const body = { version: 1, projectId, runId: '20261005T120000Z-abcd', epoch: 1 };

test.each([
  null,
  'text',
  {},
  { body: { ...body, version: 2 } },
  { body: { ...body, epoch: 0 } },
  { body: { ...body, runId: '../secret' } },
  { body: { ...body, projectId: 'x' } },
])('an event that cannot be read is dropped and noted: %j', async (event) => {
  const world = aWorld();
  expect(await runConsumer(world.ports, deliverAgain)(event)).toBeUndefined();
  expect(world.log).toMatchObject([{ event: 'event not readable' }]);
});

test('an event of a run nobody knows does nothing', async () => {
  const world = aWorld();
  expect(await runConsumer(world.ports, deliverAgain)({ jobId: 'j', body })).toBeUndefined();
  expect(world.runs.writes).toEqual([]);
});

test.each([
  [30, 30],
  [0, 1],
  [0.2, 1],
  [5_000, 900],
])('an event is asked for again after %d seconds as %i, in the shape Forge reads', (seconds, retryAfter) => {
  expect(JSON.parse(JSON.stringify(deliverAgain(seconds, { why: 'twin' })))).toEqual({
    _retry: true,
    retryOptions: { retryAfter, retryReason: 'FUNCTION_UPSTREAM_RATE_LIMITED', retryData: { why: 'twin' } },
  });
});

test('a storage that is down makes the event come again', async () => {
  const world = aWorld();
  world.runs.fail('find', 100);
  expect(await runConsumer(world.ports, deliverAgain)({ jobId: 'j', body })).toMatchObject({ _retry: true });
});

test('the admin page asks each question at the door that serves it', async () => {
  const world = aWorld();
  world.state.rights = { mayBrowse: true, mayEdit: true, mayAdminister: true };
  const door = adminDoor(world.ports);
  expect(await ask(door, 'openBulk', { projectId })).toMatchObject({ ok: true, data: { current: null } });
  expect(await ask(door, 'openSettings', {})).toMatchObject({ ok: true });
  for (const name of ['constructor', 'openPanel', '', 7])
    expect(await ask(door, name, {})).toMatchObject({ ok: false });
});

test('personal data is reported though the runs could not be swept', async () => {
  const world = aWorld({ connection: aConnection({ savedAt: '2026-09-01T00:00:00.000Z' }) });
  world.runs.fail('allProjectRuns', 1);
  expect(await sweepTrigger(world.ports, closing(new InMemoryRunsOfAccounts()))()).toEqual({
    statusCode: 500,
  });
  expect(world.reports.heard).toHaveLength(1);
});

test('the sweep answers the trigger, and says so when it could not', async () => {
  const world = aWorld();
  const sweep = sweepTrigger(world.ports, closing(new InMemoryRunsOfAccounts()));
  expect(await sweep()).toEqual({ statusCode: 204 });
  world.runs.fail('allProjectRuns', 1);
  expect(await sweep()).toEqual({ statusCode: 500 });
  world.personalData.fail('note');
  expect(await sweep()).toEqual({ statusCode: 500 });
});
