import * as z from 'zod/mini';
import { until } from '../until';
import { runningBulk } from './runs/running-bulk';
import { linkEach, within } from './runs/linked-issues';
import { provenTruthful } from './runs/truthful';

const answerOf = z.object({ data: z.object({ changed: z.boolean() }) });

/** An admin stops all sending while a run and a panel are at work. Counted where it counts: at the Connector. */
describe('stop all sending', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 200 };
  const asAdmin = async (key: string, question: object, user = 'ada') => {
    const delivery = await bulk().cloud.invoke(user, 'salesforce-admin', {}, key, question);
    if ('error' in delivery) throw new Error(delivery.error.message);
    return delivery.value;
  };
  const stop = (user?: string, id: string | null = null) =>
    asAdmin('stopSending', { id, reason: 'Salesforce is being cleaned up' }, user);
  const writes = () =>
    bulk()
      .cloud.connector.calls()
      .filter(({ method }) => method === 'POST').length;
  const pushes = () => bulk().cloud.connector.pushCount();

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    bulk().cloud.connector.switches.set({ latencyMs: 30 });
  });
  afterEach(() => asAdmin('startSending', { id: null }));

  async function underWay() {
    const { id } = await bulk().preview(within(span));
    const before = pushes();
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count >= before + 10);
    return id;
  }

  test('after its answer nothing leaves that was not under way; the run pauses, and goes on when it is started again', async () => {
    const id = await underWay();
    expect(await stop()).toMatchObject({ ok: true, data: { changed: true, stop: { isSite: true } } });
    const atAnswer = writes();
    const paused = await bulk().reaches(id);
    expect(paused).toMatchObject({
      phase: 'paused',
      pause: { code: 'SENDING_STOPPED' },
      stop: { name: 'Ada', reason: 'Salesforce is being cleaned up' },
      standing: { by: { failed: 0, refused: 0, unknown: 0 } },
    });
    expect(paused.standing.by.waiting).toBeGreaterThan(0);
    expect(await bulk().codeOf('resumeRun', { runId: id })).toBe('SENDING_STOPPED');
    expect(writes()).toBe(atAnswer);
    await provenTruthful(bulk(), id);

    await asAdmin('startSending', { id: null });
    await bulk().view('resumeRun', id);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 200 } } });
    await provenTruthful(bulk(), id);
  });

  test('two admins stop at once: both are answered, and one of them is told that the other was first', async () => {
    const id = await underWay();
    const answers = await Promise.all([stop('ada'), stop('ada')]);
    const atAnswer = writes();
    const told = answers.map((answer) => answerOf.parse(answer).data.changed);
    expect(told.toSorted()).toEqual([false, true]);
    await bulk().reaches(id);
    expect(writes()).toBe(atAnswer);
  });

  test('the panel reads on, says who stopped it, and sends nothing', async () => {
    await stop();
    const before = writes();
    const ask = async (key: string, question: object) => {
      const delivery = await bulk().cloud.invoke(
        'evan',
        'salesforce-panel',
        { issueKey: 'OPS-1' },
        key,
        question,
      );
      if ('error' in delivery) throw new Error(delivery.error.message);
      return delivery.value;
    };
    expect(await ask('openPanel', {})).toMatchObject({
      ok: true,
      data: { truth: { known: true, links: [{}] }, stop: { isSite: true } },
    });
    expect(JSON.stringify(await ask('pushAll', {}))).toContain('SENDING_STOPPED');
    expect(writes()).toBe(before);
  });
});
