import { caseOf, linkEach, within } from './linked-issues';
import { until } from '../../until';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/**
 * A connection that changes during a run: the run pauses with one sentence, does not keep sending, and goes on when a
 * person says so.
 */
describe('the connection of a run under way', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 90 };
  const pushes = () => bulk().cloud.connector.pushCount();
  const refusedCalls = () =>
    bulk()
      .cloud.connector.calls()
      .filter(({ status }) => status === 401).length;

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    bulk().cloud.connector.switches.set({ latencyMs: 20 });
  });

  /** Starts a run and lets it push for a while. */
  async function underWay() {
    const { id } = await bulk().preview(within(span));
    const before = pushes();
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count >= before + 10);
    return id;
  }

  test('a token that ends pauses the run after a few calls, and Resume does the rest once a new one is saved', async () => {
    const token = await bulk().connect();
    const id = await underWay();
    bulk().cloud.connector.revokeToken(token);
    const paused = await bulk().reaches(id);
    expect(paused).toMatchObject({ phase: 'paused', pause: { why: 'trouble', code: 'TOKEN_REJECTED' } });
    expect(paused.standing.by).toMatchObject({ refused: 0, failed: 0, unknown: 0 });
    // Four pushes may be in flight, and one read confirms that it is the token.
    expect(refusedCalls()).toBeLessThanOrEqual(5);
    await provenTruthful(bulk(), id);

    await bulk().connect();
    await bulk().view('resumeRun', id);
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 90, by: { pushed: 90 } } });
    await provenTruthful(bulk(), id);
  });

  test('Resume with the ended token pauses again after one push and one confirming read', async () => {
    const token = await bulk().connect();
    const id = await underWay();
    bulk().cloud.connector.revokeToken(token);
    await bulk().reaches(id);
    const before = refusedCalls();
    await bulk().view('resumeRun', id);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'paused', pause: { code: 'TOKEN_REJECTED' } });
    expect(refusedCalls()).toBe(before + 2);
    await provenTruthful(bulk(), id);
  });

  test.each([
    ['goes on living', 'bothLive', { why: 'otherToken' }],
    // The end of the old token, or the new one, whichever the run meets first.
    ['ends at once', 'endsPresent', { by: 'trouble' }],
  ] as const)(
    'a replaced token that %s pauses the run until somebody agrees to the new one',
    async (...each) => {
      const [, tokensOverlap, pause] = each;
      bulk().cloud.connector.switches.set({ tokensOverlap });
      const id = await underWay();
      await bulk().connect();
      expect(await bulk().reaches(id)).toMatchObject({ phase: 'paused', pause });
      await provenTruthful(bulk(), id);
      await bulk().view('resumeRun', id);
      expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 90 } } });
      await provenTruthful(bulk(), id);
    },
  );

  test('a removed connection pauses the run, and Resume asks for another one', async () => {
    const id = await underWay();
    await bulk().removeToken();
    const paused = await bulk().reaches(id);
    expect(paused).toMatchObject({ phase: 'paused', pause: { code: 'NOT_CONNECTED' } });
    expect(await bulk().codeOf('resumeRun', { runId: id })).toBe('NOT_CONNECTED');
    await provenTruthful(bulk(), id);
    await bulk().connect();
    await bulk().view('resumeRun', id);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 90 } } });
    await provenTruthful(bulk(), id);
  });

  test('a connection that may not write pauses the run after ten refusals in the same words', async () => {
    const { connector } = bulk().cloud;
    connector.changeConnection('production', { allowModification: false });
    const { id } = await bulk().start(within(span));
    const paused = await bulk().reaches(id);
    expect(paused).toMatchObject({ phase: 'paused', pause: { why: 'sameRefusal', code: 'REFUSED' } });
    expect(paused.standing.by.refused).toBeGreaterThanOrEqual(10);
    expect(paused.standing.by.refused).toBeLessThanOrEqual(13);
    expect(paused.causes).toMatchObject([{ outcome: 'refused', code: 'REFUSED' }]);
    await provenTruthful(bulk(), id);

    connector.changeConnection('production', { allowModification: true });
    await bulk().view('resumeRun', id);
    const { standing } = await bulk().reaches(id);
    expect(standing.by).toMatchObject({ pushed: 90 - paused.standing.by.refused });
    await provenTruthful(bulk(), id);
  });

  test('a link refused for its own record does not stop the others', async () => {
    bulk().cloud.connector.putLink({ issueId: 'OPS-3', soid: caseOf(3), viewOnly: true });
    const { id } = await bulk().start(within(span));
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 89, skipped: 1 }, skips: { viewOnly: 1 } },
    });
    await provenTruthful(bulk(), id);
  });
});
