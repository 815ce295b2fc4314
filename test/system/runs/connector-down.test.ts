import { linkEach, within } from './linked-issues';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Connector failures during a run. */
describe('a run while the Connector fails', () => {
  const bulk = runningBulk();
  const span = { first: 101, last: 160 };
  const onPush = { path: '/external/api/push/' } as const;
  const faults = () => bulk().cloud.connector.faults;
  const pushCalls = () =>
    bulk()
      .cloud.connector.calls()
      .filter(({ path }) => path.startsWith(onPush.path)).length;

  beforeEach(() => linkEach(bulk().cloud, span));

  test.each([
    ['is down', { kind: 'status' } as const, 'unknown', 'OUTCOME_UNKNOWN'],
    ['answers with pages', { kind: 'html500' } as const, 'unknown', 'OUTCOME_UNKNOWN'],
    [
      'does it and breaks every connection',
      { kind: 'reset', when: 'after' } as const,
      'unknown',
      'OUTCOME_UNKNOWN',
    ],
    ['sends to another address', { kind: 'redirect' } as const, 'unknown', 'OUTCOME_UNKNOWN'],
    [
      'sends to another address without doing it',
      { kind: 'redirect', status: 307 } as const,
      'failed',
      'ANSWER_UNKNOWN',
    ],
  ])(
    'and %s stops after ten requests, probes with one, and continues once it is back',
    async (_what, kind, outcome, code) => {
      faults().add({ ...kind, match: onPush });
      const { id } = await bulk().start(within(span));
      const paused = await bulk().reaches(id);
      expect(paused).toMatchObject({ phase: 'paused', pause: { why: 'inARow', code } });
      expect(paused.causes).toMatchObject([{ outcome, code }]);
      const tried = pushCalls();
      expect(tried).toBeGreaterThanOrEqual(10);
      expect(tried).toBeLessThanOrEqual(13);
      await provenTruthful(bulk(), id);

      await bulk().view('resumeRun', id);
      expect(await bulk().reaches(id)).toMatchObject({ phase: 'paused', pause: { why: 'trouble', code } });
      expect(pushCalls()).toBe(tried + 1);
      await provenTruthful(bulk(), id);

      faults().clear();
      await bulk().view('resumeRun', id);
      const done = await bulk().reaches(id);
      expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 - tried - 1 } } });
      await provenTruthful(bulk(), id);
    },
  );

  test('a second run pushes only what was not pushed', async () => {
    faults().add({ kind: 'status', match: onPush, times: 5 });
    const { id } = await bulk().start(within(span));
    expect((await bulk().reaches(id)).standing.by).toMatchObject({ pushed: 55, unknown: 5 });
    await provenTruthful(bulk(), id);
    const again = { how: 'again', runId: id, outcomes: ['unknown'], code: null } as const;
    const second = await bulk().start({ ...again, outcomes: ['unknown'] });
    expect(await bulk().reaches(second.id)).toMatchObject({
      phase: 'done',
      standing: { total: 5, by: { pushed: 5 } },
    });
    await provenTruthful(bulk(), second.id);
  });

  test.each([
    ['without saying for how long', {}],
    ['for a second', { headers: { 'Retry-After': '1' } }],
  ])('and asks for slower requests, %s, still sends everything', async (_how, more) => {
    faults().add({ kind: 'status', status: 429, match: onPush, times: 6, ...more });
    const { id } = await bulk().start(within(span));
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
    expect(pushCalls()).toBe(66);
    await provenTruthful(bulk(), id);
  });

  test('and asks for a long pause sends nothing until it is over', async () => {
    const headers = { 'Retry-After': '120' };
    faults().add({ kind: 'status', status: 429, match: onPush, times: 4, headers });
    const { id } = await bulk().start(within(span));
    const waits = await bulk().reaches(id, (run) => run.waits !== null);
    expect(waits).toMatchObject({ phase: 'pushing', waits: { code: 'RATE_LIMITED' } });
    const asked = pushCalls();
    await provenTruthful(bulk(), id);
    // Two minutes pass.
    const [event] = bulk().cloud.forge.queue.waiting();
    await bulk().cloud.forge.queue.release(event?.id ?? '');
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
    expect(pushCalls()).toBe(asked + 60);
    await provenTruthful(bulk(), id);
  });
});
