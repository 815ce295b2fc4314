import * as z from 'zod/mini';
import { linkEach, within } from './linked-issues';
import { until } from '../../until';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const called = z.object({ runId: z.string(), epoch: z.number() });

/** Events as a queue may deliver them: more than once, late, and in parallel. */
describe('deliveries of a run', () => {
  const bulk = runningBulk();
  const span = { first: 501, last: 560 };
  const queue = () => bulk().cloud.forge.queue;
  const pushes = () => bulk().cloud.connector.pushCount();
  const allPushed = { phase: 'done', standing: { total: 60, by: { pushed: 60 } } };

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    bulk().cloud.connector.switches.set({ latencyMs: 20 });
  });

  /** A run's waiting events, with the delivery each calls for. */
  function waiting(runId: string): readonly { readonly id: string; readonly epoch: number }[] {
    return queue()
      .waiting()
      .map(({ id, body }) => ({ id, ...called.parse(body) }))
      .filter((event) => event.runId === runId);
  }

  async function release(runId: string, at = 0): Promise<void> {
    await queue().release(waiting(runId).at(at)?.id ?? '');
  }

  test('every event comes twice, the second while the first is at work, and each item is sent once', async () => {
    bulk().cloud.forge.switches.deliverTwice = true;
    const { id } = await bulk().start(within(span));
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    expect(pushes()).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('a twin does not disturb the event being delivered', async () => {
    const { id } = await bulk().start(within(span));
    const before = pushes();
    await until(pushes, (count) => count > before + 10);
    queue().deliverAgain(({ body }) => called.parse(body).runId === id);
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    expect(pushes()).toBe(before + 60);
    await provenTruthful(bulk(), id);
  });

  test('an event that comes again after its run is over changes nothing', async () => {
    const { id } = await bulk().start(within(span));
    const before = await bulk().reaches(id);
    queue().deliverAgain(({ body }) => called.parse(body).runId === id);
    await queue().settled();
    expect(await bulk().reaches(id)).toEqual(before);
    expect(pushes()).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('two events for the same delivery may come in either order', async () => {
    const { id } = await bulk().preview(within(span));
    bulk().cloud.forge.switches.deliveries = 'held';
    await bulk().view('startPush', id, { first: null });
    await bulk().view('pauseRun', id);
    expect(await bulk().view('watchRun', id)).toMatchObject({
      phase: 'paused',
      standing: { by: { waiting: 60 } },
    });
    await bulk().view('resumeRun', id);
    expect(waiting(id)).toMatchObject([{ epoch: 2 }, { epoch: 2 }]);
    await release(id, 1);
    expect(await bulk().view('watchRun', id)).toMatchObject(allPushed);
    await release(id);
    expect(pushes()).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('events of long past deliveries do not disturb the one that is due', async () => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: 5 });
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'tried',
      standing: { by: { pushed: 5, waiting: 55 } },
    });
    await provenTruthful(bulk(), id);
    bulk().cloud.forge.switches.deliveries = 'held';
    await bulk().view('startPush', id, { first: null });
    queue().deliverAgain(({ body }) => called.parse(body).runId === id);
    await queue().settled();
    expect(pushes()).toBe(5);
    await release(id);
    expect(await bulk().view('watchRun', id)).toMatchObject(allPushed);
    expect(pushes()).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('a run cancelled while its event waits is over at once, and the event does nothing', async () => {
    const { id } = await bulk().preview(within(span));
    bulk().cloud.forge.switches.deliveries = 'held';
    await bulk().view('startPush', id, { first: null });
    const cancelled = await bulk().view('cancelRun', id);
    expect(cancelled).toMatchObject({ phase: 'cancelled', standing: { by: { notSent: 60 } } });
    expect(waiting(id)).toEqual([]);
    bulk().cloud.forge.switches.deliveries = 'running';
    await queue().settled();
    expect(pushes()).toBe(0);
    await provenTruthful(bulk(), id);
  });

  test('a run cancelled at work ends after the items on their way', async () => {
    const { id } = await bulk().start(within(span));
    await until(pushes, (count) => count > 10);
    await bulk().view('cancelRun', id);
    const { standing } = await bulk().reaches(id);
    expect(standing.by).toMatchObject({ unknown: 0, onTheWay: 0, waiting: 0 });
    expect(standing.by.notSent + standing.by.pushed).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('the hourly sweep leaves a living run alone', async () => {
    const { id } = await bulk().start(within(span));
    await until(pushes, (count) => count > 10);
    expect(await bulk().cloud.forge.trigger('salesforce-sweep')).toMatchObject({
      value: { statusCode: 204 },
    });
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    await provenTruthful(bulk(), id);
  });
});
