import * as z from 'zod/mini';
import { linkEach, within } from './linked-issues';
import { until } from '../../until';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Runs with more items than one delivery has requests for (1,400): the rest is handed over by an event. */
describe('a run that is handed over', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 1_450 };
  const forge = () => bulk().cloud.forge;
  const pushes = () => bulk().cloud.connector.pushCount();
  const named = z.object({ runId: z.string() });

  beforeEach(() => linkEach(bulk().cloud, span));

  test('to a queue that is first too busy and then takes only a part loses and doubles nothing', async () => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count > 100);
    const body = { failedEvents: [{ index: '0', errorMessage: 'not taken in' }] };
    forge().switches.queueFaults.push(
      { call: 'publish', status: 429, times: 1 },
      { call: 'publish', status: 202, times: 1, body },
    );
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 1_450, by: { pushed: 1_450 } } });
    expect(forge().switches.queueFaults.map(({ times }) => times)).toEqual([0, 0]);
    await provenTruthful(bulk(), id);
  });

  test('and cancelled while the event for the rest waits is over at once, and stays over', async () => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count > 100);
    forge().switches.deliveries = 'held';
    await until(
      () => forge().queue.waiting(),
      (events) => events.some(({ body }) => named.parse(body).runId === id),
    );
    await bulk().view('cancelRun', id);
    const cancelled = await bulk().reaches(id, ({ endedAt }) => endedAt !== null);
    expect(cancelled).toMatchObject({ phase: 'cancelled', standing: { by: { onTheWay: 0, unknown: 0 } } });
    const sent = pushes();
    expect(cancelled.standing.by).toMatchObject({ pushed: sent, notSent: 1_450 - sent });
    forge().switches.deliveries = 'running';
    await forge().queue.settled();
    expect(pushes()).toBe(sent);
    await provenTruthful(bulk(), id);
  });
});
