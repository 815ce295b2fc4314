import { linkEach, within } from './linked-issues';
import { until } from '../../until';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** A function killed in the middle of a run: items on their way are unknown, and the rest goes on by itself. */
describe('a function killed in the middle', () => {
  const bulk = runningBulk();
  const span = { first: 701, last: 860 };
  const pushes = () => bulk().cloud.connector.pushCount();

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    bulk().cloud.connector.switches.set({ latencyMs: 15 });
  });

  test('of a push leaves at most a window of items unknown, and sends nothing twice', async () => {
    const { id } = await bulk().start(within(span));
    await until(pushes, (count) => count > 50);
    await bulk().cloud.forge.killFunction();
    await provenTruthful(bulk(), id);
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 160 } });
    expect(done.standing.by.unknown).toBeGreaterThan(0);
    expect(done.standing.by.unknown).toBeLessThanOrEqual(80);
    expect(done.standing.by.pushed + done.standing.by.unknown).toBe(160);
    expect(done.causes).toMatchObject([{ outcome: 'unknown', code: 'OUTCOME_UNKNOWN' }]);
    await provenTruthful(bulk(), id);
  });

  test('of a push, again and again', async () => {
    const { id } = await bulk().start(within(span));
    for (const reached of [10, 60]) {
      await until(pushes, (count) => count > reached);
      await bulk().cloud.forge.killFunction();
    }
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'done',
      standing: { total: 160, by: { waiting: 0 } },
    });
    await provenTruthful(bulk(), id);
  });

  test('of a preview lets another go on, and writes nothing to the Connector', async () => {
    const { connector, forge } = bulk().cloud;
    const reads = () => connector.calls().filter(({ method }) => method === 'GET').length;
    const { id } = await bulk().begin(within(span));
    await until(reads, (count) => count > 40);
    await forge.killFunction();
    const ready = await bulk().reaches(id);
    expect(ready).toMatchObject({ phase: 'ready', plan: { issues: 160, push: 160 } });
    expect(connector.calls().filter(({ method }) => method !== 'GET')).toEqual([]);
    await provenTruthful(bulk(), id);
  });

  test.each([
    ['cancelRun', 'cancelled', 'notSent'],
    ['pauseRun', 'paused', 'waiting'],
  ] as const)('of a push does not keep %s from making it %s soon', async (command, phase, rest) => {
    const { id } = await bulk().start(within(span));
    await until(pushes, (count) => count > 50);
    await bulk().cloud.forge.killFunction();
    await bulk().view(command, id);
    const stopped = await bulk().reaches(id);
    expect(stopped.phase).toBe(phase);
    expect(stopped.standing.by[rest]).toBeGreaterThan(0);
    expect(stopped.standing.by.unknown).toBeGreaterThan(0);
    expect(stopped.endedAt === null).toBe(phase === 'paused');
    await provenTruthful(bulk(), id);
  });
});
