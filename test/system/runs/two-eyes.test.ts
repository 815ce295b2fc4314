import { runsContract } from '../../../src/contract/runs/questions';
import { caseOf, issueIdOf, issueKeyOf, linkEach, numbersIn, within } from './linked-issues';
import { proveNothingOf } from './nothing-of';
import { dataOf, isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Ada plans a hundred issues. Paula, who also administers the project, sees sixty of them. */
describe('a run one person sees more of than another', () => {
  const bulk = runningBulk();
  const paula = { user: 'paula' };
  const span = { first: 1, last: 100 };
  const hidden = numbersIn({ first: 31, last: 70 });
  const pushedIds = () =>
    bulk()
      .cloud.connector.pushes(1_000)
      .map(({ issueId }) => Number(issueId) - 20_000)
      .toSorted((one, other) => one - other);

  beforeEach(() => {
    linkEach(bulk().cloud, span);
    for (const n of hidden) bulk().cloud.jira.restrictIssue(issueKeyOf(n), ['ada', 'app']);
  });
  afterEach(() => {
    for (const n of hidden) bulk().cloud.jira.restrictIssue(issueKeyOf(n), null);
  });

  test('somebody who sees sixty issues sends sixty and learns nothing of the rest, which waits for somebody who may send it', async () => {
    const { id } = await bulk().preview(within(span));
    await proveNothingOf(bulk(), hidden, id, paula);
    bulk().cloud.connector.switches.set({ latencyMs: 40 });
    await bulk().view('startPush', id, { first: null }, paula);
    await proveNothingOf(bulk(), hidden, id, paula);
    const hers = await bulk().reaches(id, isAtRest, paula);
    expect(hers).toMatchObject({
      phase: 'done',
      isYours: false,
      expectedIssues: null,
      unseen: 0,
      plan: { issues: 60, push: 60, skip: 0 },
      standing: { total: 60, by: { pushed: 60, waiting: 0, notSent: 0, skipped: 0 } },
      startedBy: 'Ada',
      pushedBy: 'Paula',
    });
    expect(await bulk().items(id, {}, paula)).toHaveLength(60);
    await proveNothingOf(bulk(), hidden, id, paula);
    expect(pushedIds()).toEqual(numbersIn(span).filter((n) => !hidden.includes(n)));

    const partly = await provenTruthful(bulk(), id);
    expect(partly).toMatchObject({
      phase: 'partly',
      isYours: true,
      endedAt: null,
      standing: { total: 100, by: { pushed: 60, waiting: 40, skipped: 0 } },
      startedBy: 'Ada',
      pushedBy: 'Paula',
    });
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'done',
      standing: { total: 100, by: { pushed: 100 } },
      pushedBy: 'Ada',
    });
    expect(pushedIds()).toEqual(numbersIn(span));
    await provenTruthful(bulk(), id);
    await proveNothingOf(bulk(), hidden, id, paula);
  });

  test('a partly pushed run keeps nobody from having another run', async () => {
    const { id } = await bulk().preview(within(span));
    await bulk().view('startPush', id, { first: null }, paula);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'partly' });
    const other = await bulk().preview(within({ first: 1, last: 5 }), paula);
    expect(other).toMatchObject({ phase: 'ready', plan: { push: 5 } });
    expect(await bulk().codeOf('startPush', { runId: id, first: null })).toBe('RUN_UNDER_WAY');
    await bulk().view('cancelRun', other.id, {}, paula);
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 100 } } });
    await provenTruthful(bulk(), id);
  });

  test('Send again by somebody who sees less neither shows nor sends anything hidden', async () => {
    const failing = [5, 15, 25, 75, 40, 50, 60];
    for (const n of failing) {
      const match = { path: '/external/api/push/', recordId: caseOf(n) };
      bulk().cloud.connector.faults.add({ kind: 'status', status: 500, match, times: 1 });
    }
    const { id } = await bulk().start(within(span));
    expect((await bulk().reaches(id)).standing.by).toMatchObject({ pushed: 93, unknown: 7 });
    const before = pushedIds();
    const choice = { how: 'again', runId: id, outcomes: ['unknown' as const], code: null } as const;
    const again = await bulk().start({ ...choice, outcomes: ['unknown'] }, paula);
    expect(await bulk().reaches(again.id, isAtRest, paula)).toMatchObject({
      phase: 'done',
      standing: { total: 4, by: { pushed: 4 } },
    });
    await proveNothingOf(bulk(), hidden, again.id, paula);
    // It contains nothing about hidden issues that somebody else would see either.
    expect((await bulk().view('watchRun', again.id)).standing.total).toBe(4);
    const now = pushedIds();
    expect(now.filter((n) => !before.includes(n))).toEqual([5, 15, 25, 75]);
    expect(now).toHaveLength(97);
  });

  test('pushing what changed during the run, by somebody who sees less, neither shows nor sends anything hidden', async () => {
    const { id } = await bulk().start(within(span));
    await bulk().reaches(id);
    const changed = [10, 20, 45, 55];
    for (const n of changed) bulk().cloud.jira.touchIssue(issueKeyOf(n));
    const countFor = async (asker: object) =>
      runsContract.countChanged.answer.parse(dataOf(await bulk().ask('countChanged', { runId: id }, asker)));
    expect([await countFor({}), await countFor(paula)]).toEqual([{ atMost: 4 }, { atMost: 2 }]);
    const later = await bulk().start({ how: 'changedDuring', runId: id }, paula);
    expect(await bulk().reaches(later.id, isAtRest, paula)).toMatchObject({
      phase: 'done',
      plan: { issues: 2 },
      standing: { total: 2, by: { pushed: 2 } },
    });
    await proveNothingOf(bulk(), hidden, later.id, paula);
    const twice = pushedIds().filter((n, at, all) => all[at - 1] === n);
    expect(twice).toEqual([10, 20]);
    expect(
      bulk()
        .cloud.connector.pushes(2)
        .map(({ issueId }) => issueId),
    ).not.toContain(issueIdOf(45));
  });
});
