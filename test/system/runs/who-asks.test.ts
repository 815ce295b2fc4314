import { runsContract } from '../../../src/contract/runs/questions';
import { linkEach, narrowed } from './linked-issues';
import { dataOf, isAtRest, runningBulk, type Asker } from './running-bulk';
import { provenTruthful } from './truthful';

/** A search whose result depends on who asks. */
describe('a choice that means something different for each person', () => {
  const bulk = runningBulk();
  const mine = narrowed('assignee = currentUser() AND issuekey <= OPS-200');
  const named = (name: string) => narrowed(`assignee = ${name} AND issuekey <= OPS-200`);

  beforeEach(() => linkEach(bulk().cloud, { first: 1, last: 200 }));

  /** Previews a choice, discards the run, and returns the planned keys. */
  async function plannedBy(asker: Asker, choice: ReturnType<typeof narrowed>): Promise<readonly string[]> {
    const run = await bulk().preview(choice, asker);
    const keys = (await bulk().items(run.id, {}, asker)).map(({ issueKey }) => issueKey);
    expect(run).toMatchObject({ phase: 'ready', expectedIssues: keys.length, plan: { push: keys.length } });
    await bulk().view('cancelRun', run.id, {}, asker);
    return keys;
  }

  test('it is counted and planned the same for one person, and differently for another', async () => {
    const [ada, paula] = [{ user: 'ada' }, { user: 'paula' }];
    const adas = await plannedBy(ada, mine);
    expect(adas.length).toBeGreaterThan(20);
    expect(await plannedBy(ada, mine)).toEqual(adas);
    const paulas = await plannedBy(paula, mine);
    expect(paulas.length).toBeGreaterThan(20);
    expect(paulas.filter((key) => adas.includes(key))).toEqual([]);
    expect([await plannedBy(paula, named('ada')), await plannedBy(ada, named('paula'))]).toEqual([
      adas,
      paulas,
    ]);
  });

  test('a plan stays the same when another person sends it', async () => {
    const paula = { user: 'paula' };
    const { id, plan } = await bulk().preview(mine);
    await bulk().view('startPush', id, { first: null }, paula);
    const done = await bulk().reaches(id, isAtRest, paula);
    expect(done).toMatchObject({ phase: 'done', standing: { total: plan.push, by: { pushed: plan.push } } });
    await provenTruthful(bulk(), id);
  });

  test('a draft that another person goes on with becomes theirs', async () => {
    const { forge, jira } = bulk().cloud;
    const paula = { user: 'paula' };
    jira.faults.push({
      path: '/rest/api/3/search/jql',
      status: 429,
      headers: { 'retry-after': '25' },
      times: 1,
    });
    expect(await bulk().codeOf('previewRun', { choice: mine })).toBe('RATE_LIMITED');
    // Another process has not been told to wait.
    await forge.killFunction();
    const opened = runsContract.openBulk.answer.parse(dataOf(await bulk().ask('openBulk', {}, paula)));
    expect(opened.current).toMatchObject({ phase: 'gathering', isYours: false });
    const id = opened.current?.id ?? '';
    await bulk().view('continueRun', id, {}, paula);
    const run = await bulk().reaches(id, isAtRest, paula);
    expect(run).toMatchObject({ phase: 'ready', isYours: true, startedBy: 'Paula' });
    const keys = (await bulk().items(id, {}, paula)).map(({ issueKey }) => issueKey);
    await bulk().view('cancelRun', id, {}, paula);
    expect(keys).toEqual(await plannedBy(paula, named('paula')));
  });
});
