import * as z from 'zod/mini';
import { until } from '../../until';
import { caseOf, linkEach, within } from './linked-issues';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const called = z.object({ runId: z.string() });

/** A Connector that says when it will answer again: it gets no request before that, and the page says so. */
describe('a run whose Connector asks for time', () => {
  const bulk = runningBulk();
  const span = { first: 201, last: 260 };
  const onPush = { method: 'POST', path: '/external/api/push/' } as const;
  const onRead = { method: 'GET', path: '/external/api/associations' } as const;
  const connector = () => bulk().cloud.connector;
  const queue = () => bulk().cloud.forge.queue;
  const callsOf = ({ method, path }: typeof onPush | typeof onRead) =>
    connector()
      .calls()
      .filter((call) => call.method === method && call.path.startsWith(path));
  const asks = (seconds: number, match: typeof onPush | typeof onRead, more: object = {}) => {
    const headers = { 'Retry-After': String(seconds) };
    connector().faults.add({ kind: 'status', status: 503, headers, match, ...more });
  };

  beforeEach(() => linkEach(bulk().cloud, span));

  /** The name of the event a run waits for. */
  function waitingFor(runId: string): string | undefined {
    return queue()
      .waiting()
      .find(({ body }) => called.parse(body).runId === runId)?.id;
  }

  /** Time passes: the waiting event is delivered, and a new process has not been told to wait. */
  async function timePasses(runId: string): Promise<void> {
    await bulk().cloud.forge.killFunction();
    await queue().release(waitingFor(runId) ?? '');
  }

  test('for 25 seconds once waits by itself, says for whom and until when, and then sends everything once', async () => {
    asks(25, onPush, { times: 1 });
    const before = Date.now();
    const { id } = await bulk().start(within(span));
    const waits = await bulk().reaches(id, (run) => run.waits !== null);
    expect(waits).toMatchObject({ phase: 'pushing', pause: null, waits: { code: 'RATE_LIMITED' } });
    const untilMs = Date.parse(waits.waits?.until ?? '');
    expect(untilMs).toBeGreaterThanOrEqual(before + 25_000);
    expect(untilMs).toBeLessThanOrEqual(Date.now() + 25_000);
    await provenTruthful(bulk(), id);
    await timePasses(id);
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', waits: null, standing: { total: 60, by: { pushed: 60 } } });
    expect(callsOf(onPush)).toHaveLength(61);
    await provenTruthful(bulk(), id);
  });

  test('for three seconds at two pushes ends truthfully and sends nothing twice', async () => {
    asks(3, onPush, { times: 2 });
    const { id } = await bulk().start(within(span));
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 60, by: { pushed: 60 } }, causes: [] });
    expect(connector().pushCount()).toBe(60);
    expect(callsOf(onPush)).toHaveLength(62);
    await provenTruthful(bulk(), id);
  });

  test.each([
    ['pushes', 'Pause', onPush, 'pushing', 'pauseRun', 'paused'],
    ['pushes', 'Cancel', onPush, 'pushing', 'cancelRun', 'cancelled'],
    ['previews', 'Pause', onRead, 'previewing', 'pauseRun', 'paused'],
    ['previews', 'Cancel', onRead, 'previewing', 'cancelRun', 'cancelled'],
  ] as const)(
    'for two hours while it %s: only requests in flight are sent, the delivery ends, and %s takes effect',
    async (_what, _button, match, phase, command, stopped) => {
      const isPush = match.method === 'POST';
      const { id } = isPush ? await bulk().preview(within(span)) : { id: '' };
      // Some items are pushed before it is asked for time, so that the event is for a rest.
      asks(7_200, match, isPush ? { match: { ...match, recordId: caseOf(213) } } : {});
      const began = isPush
        ? await bulk().view('startPush', id, { first: null })
        : await bulk().begin(within(span));
      const waits = await bulk().reaches(began.id, (run) => run.waits !== null);
      const code = isPush ? 'RATE_LIMITED' : 'CONNECTOR_DOWN';
      expect(waits).toMatchObject({ phase, pause: null, waits: { code } });
      await until(
        () => queue().counts().get('running'),
        (running) => running === 0,
      );
      const asked = callsOf(match);
      const refused = asked.filter(({ status }) => status === 503);
      expect(refused.length).toBeGreaterThanOrEqual(1);
      expect(refused.length).toBeLessThanOrEqual(4);
      const saidAt = Date.parse(waits.waits?.until ?? '') - 7_200_000;
      expect(saidAt - (refused[0]?.at ?? 0)).toBeLessThan(15_000);
      await provenTruthful(bulk(), began.id);

      const sent = connector().pushCount();
      expect(sent > 0).toBe(isPush);
      const view = await bulk().view(command, began.id);
      expect(view).toMatchObject({ phase: stopped, waits: null });
      expect(view.standing.by).toMatchObject({ pushed: sent, onTheWay: 0, unknown: 0 });
      await queue().settled();
      expect(connector().pushCount()).toBe(sent);
      expect(callsOf(match)).toHaveLength(asked.length);
      // The waiting event finds that nobody wants it.
      if (waitingFor(began.id)) await timePasses(began.id);
      expect(waitingFor(began.id)).toBeUndefined();
      expect(callsOf(match)).toHaveLength(asked.length);
      await provenTruthful(bulk(), began.id);
      if (stopped !== 'paused') return;

      connector().faults.clear();
      await bulk().cloud.forge.killFunction();
      await bulk().view('resumeRun', began.id);
      const done = await bulk().reaches(began.id);
      expect(done).toMatchObject(
        isPush
          ? { phase: 'done', standing: { by: { pushed: 60 } } }
          : { phase: 'ready', plan: { issues: 60, push: 60 } },
      );
      await provenTruthful(bulk(), began.id);
    },
  );
});
