import { until } from '../../until';
import type { Call } from '../../cloud/connector/state/calls';
import { defaultSwitches } from '../../cloud/forge/switches';
import { caseOf, linkEach, narrowed, within } from './linked-issues';
import { runningBulk } from './running-bulk';

/** By then each delivery has seen who else is at work, and keeps to its share of the connection's bound. */
const sharedAfterMs = 12_000;

/** Runs of two projects, with the platform's own back-off: they run side by side and share one connection. */
describe('two projects at once', () => {
  const bulk = runningBulk();
  const support = { projectKey: 'SUP', projectId: '10001' };
  const latencyMs = 300;
  const span = { first: 1, last: 160 };
  const connector = () => bulk().cloud.connector;
  const pushed = () => {
    const keys = connector()
      .pushes(1_000)
      .map(({ issueKey }) => issueKey);
    const of = (project: string) => keys.filter((key) => key.startsWith(project)).length;
    return { ops: of('OPS'), sup: of('SUP') };
  };

  beforeEach(() => {
    bulk().cloud.forge.switches.concurrencyBackoff = defaultSwitches().concurrencyBackoff;
    linkEach(bulk().cloud, span);
    for (let n = 1; n <= 40; n++) {
      const links = [1_000, 1_100, 1_200].map((from) => ({ issueId: `SUP-${n}`, soid: caseOf(from + n) }));
      connector().putLinks(links);
    }
  });

  /** The most requests in flight at once. Each is in flight at least as long as the Connector takes to answer. */
  function mostAtOnce(calls: readonly Call[]): number {
    const inFlight = (now: number) => calls.filter(({ at }) => at <= now && now < at + latencyMs).length;
    return Math.max(...calls.map(({ at }) => inFlight(at)));
  }

  test('both make progress at the same time, and share the requests of the connection', async () => {
    const ops = await bulk().preview(within(span));
    const sup = await bulk().preview(narrowed('issuekey <= SUP-40'), support);
    expect([ops.plan.push, sup.plan.push]).toEqual([160, 120]);
    connector().switches.set({ latencyMs });
    const before = connector().calls().length;
    await bulk().view('startPush', ops.id, { first: null });
    await bulk().view('startPush', sup.id, { first: null }, support);
    const both = await until(pushed, (so) => so.ops >= 20 && so.sup >= 20);
    expect([both.ops < 160, both.sup < 120]).toEqual([true, true]);
    const done = await Promise.all([bulk().reaches(ops.id), bulk().reaches(sup.id, undefined, support)]);
    expect(done).toMatchObject([
      { phase: 'done', standing: { by: { pushed: 160 } } },
      { phase: 'done', standing: { by: { pushed: 120 } } },
    ]);
    expect(pushed()).toEqual({ ops: 160, sup: 120 });
    const calls = connector().calls().slice(before);
    const began = Math.max(
      ...['10001', '10002'].map((id) => calls.find(({ path }) => path.includes(`/project/${id}/`))?.at ?? 0),
    );
    const shared = calls.filter(({ at }) => at > began + sharedAfterMs);
    expect(shared.length).toBeGreaterThan(20);
    expect(mostAtOnce(shared)).toBeLessThanOrEqual(4);
  });
});
