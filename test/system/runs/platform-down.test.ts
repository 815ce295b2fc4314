import { runsContract } from '../../../src/contract/runs/questions';
import type { QueueFault, StorageFault } from '../../cloud/forge/faults';
import { linkEach, narrowed, within } from './linked-issues';
import { until } from '../../until';
import { dataOf, isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Jira, storage and queue failures during a run. */
describe('a run while the platform fails', () => {
  const bulk = runningBulk();
  const span = { first: 901, last: 960 };
  const { previewRun } = runsContract;
  const pushes = () => bulk().cloud.connector.pushCount();
  const allPushed = { phase: 'done', standing: { total: 60, by: { pushed: 60 } } };
  const writes = ['/api/v1/set'];
  const storage = (fault: Partial<StorageFault>) =>
    bulk().cloud.forge.switches.storageFaults.push({
      ...{ paths: writes, status: 500, code: 'INTERNAL_SERVER_ERROR', times: 1 },
      ...fault,
    });
  const queue = (fault: Partial<QueueFault>) =>
    bulk().cloud.forge.switches.queueFaults.push({ call: 'publish', status: 429, times: 1, ...fault });
  /** What a 202 says about the first event of a push: it was not taken. */
  const leftOut = { failedEvents: [{ index: '0', errorMessage: 'not taken in' }] };

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    bulk().cloud.connector.switches.set({ latencyMs: 20 });
  });

  test.each([
    ['500 once', { status: 500 }],
    ['500 once, having written', { status: 500, performed: true }],
  ])('a run’s write that storage answers with %s is retried', async (_what, fault) => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null });
    await until(pushes, (count) => count > 5);
    storage(fault);
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    await provenTruthful(bulk(), id);
  });

  test('when storage refuses every write, sending stops, and what was sent by then is unknown at worst', async () => {
    const { id } = await bulk().start(within(span));
    await until(pushes, (count) => count > 5);
    storage({ times: 'always' });
    const last = await stays(pushes);
    expect(last).toBeLessThan(60);
    await provenTruthful(bulk(), id);
    bulk().cloud.forge.switches.storageFaults.splice(0);
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 60, by: { waiting: 0, onTheWay: 0 } } });
    await provenTruthful(bulk(), id);
  });

  test.each([
    ['429', { status: 429 }],
    ['202 that leaves the event out', { status: 202, body: leftOut }],
  ])('a queue that answers %s once to Start is tried again', async (_what, fault) => {
    const { id } = await bulk().preview(within(span));
    queue(fault);
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    await provenTruthful(bulk(), id);
  });

  test('when the queue takes nothing, a run stays where it was, and a new one stays a draft that goes on later', async () => {
    const support = { projectKey: 'SUP', projectId: '10001' };
    const choice = narrowed('issuekey = SUP-1');
    const { id } = await bulk().preview(within(span));
    queue({ times: 'always' });
    const refused = await Promise.all([
      bulk().codeOf('startPush', { runId: id, first: null }),
      bulk().codeOf('previewRun', { choice }, support),
    ]);
    expect(refused).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'ready', standing: { by: { waiting: 60 } } });
    bulk().cloud.forge.switches.queueFaults.splice(0);
    const told = previewRun.answer.parse(dataOf(await bulk().ask('previewRun', { choice }, support)));
    const draft = told.begun ? told.run : told.underWay;
    expect([told.begun, draft]).toMatchObject([false, { phase: 'gathering', isYours: true }]);
    await bulk().view('continueRun', draft.id, {}, support);
    expect(await bulk().reaches(draft.id, isAtRest, support)).toMatchObject({
      phase: 'ready',
      plan: { issues: 1 },
    });
    await bulk().view('cancelRun', draft.id, {}, support);
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    await provenTruthful(bulk(), id);
  });

  test.each([
    ['500', { status: 500 }],
    ['429', { status: 429 }],
  ])('a search answered with %s on a later page goes on there', async (_what, fault) => {
    const { jira } = bulk().cloud;
    linkEach(bulk().cloud, { first: 1_021, last: 1_320 });
    jira.faults.push({ path: '/rest/api/3/search/jql', skip: 2, times: 1, ...fault });
    jira.resetUsage();
    // Its pages hold a hundred issues, because it asks when each of them changed.
    const choice = { ...narrowed('issuekey >= OPS-1021 AND issuekey <= OPS-1320'), onlyChanged: true };
    const { id, plan, phase } = await bulk().preview(choice);
    expect([phase, plan.issues, plan.push]).toEqual(['ready', 300, 300]);
    expect(jira.faults).toEqual([]);
    expect(jira.requests()['POST /rest/api/3/search/jql']).toBe(4);
    await provenTruthful(bulk(), id);
  });

  test('mirrors that Jira does not take do not affect the run', async () => {
    bulk().cloud.jira.faults.push({ path: '/rest/api/3/issue/properties/multi', status: 400, times: 9 });
    const { id } = await bulk().start(within(span));
    expect(await bulk().reaches(id)).toMatchObject(allPushed);
    await provenTruthful(bulk(), id);
  });

  /** The value a number settles at: the same ten times in a row. */
  async function stays(look: () => number): Promise<number> {
    let seen: number[] = [];
    return until(
      () => {
        seen = [...seen, look()].slice(-15);
        return look();
      },
      (now) => seen.length === 15 && seen.every((earlier) => earlier === now),
    );
  }
});
