import { runsContract } from '../../../src/contract/runs/questions';
import { issueKeyOf, linkEach, within } from './linked-issues';
import { dataOf, isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** Several people at one run, and people without access to it. */
describe('people at a run', () => {
  const bulk = runningBulk();
  const span = { first: 1, last: 60 };
  const paula = { user: 'paula' };

  beforeEach(() => linkEach(bulk().cloud, span));

  test('when two people preview at once, one begins and the other learns whose run is in the way', async () => {
    const choice = within(span);
    const answers = await Promise.all([
      bulk().ask('previewRun', { choice }),
      bulk().ask('previewRun', { choice }, paula),
    ]);
    const read = answers.map((answer) => runsContract.previewRun.answer.parse(dataOf(answer)));
    const runs = read.map((answer) => (answer.begun ? answer.run : answer.underWay));
    expect(read.filter(({ begun }) => begun)).toHaveLength(1);
    expect(new Set(runs.map(({ id }) => id)).size).toBe(1);
    expect(runs.filter(({ isYours }) => isYours)).toHaveLength(1);
    await bulk().reaches(runs[0]?.id ?? '');
  });

  test('when two people press Start at once, both see the same push, and each item is sent once', async () => {
    const { id } = await bulk().preview(within(span));
    const views = await Promise.all([
      bulk().view('startPush', id, { first: null }),
      bulk().view('startPush', id, { first: null }, paula),
      bulk().view('startPush', id, { first: 5 }),
    ]);
    expect(views.map((view) => view.id)).toEqual([id, id, id]);
    expect(views.map(({ startedBy }) => startedBy)).toEqual(['Ada', 'Ada', 'Ada']);
    const done = await bulk().reaches(id);
    if (done.phase === 'tried') await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
    expect(bulk().cloud.connector.pushCount()).toBe(60);
    await provenTruthful(bulk(), id);
  });

  test('a reader finds nothing about issues they may not see, in list, counts, causes or plan', async () => {
    const { connector, jira } = bulk().cloud;
    const hidden = [10, 20, 30].map(issueKeyOf);
    for (const key of hidden) jira.restrictIssue(key, ['ada']);
    connector.faults.add({ kind: 'status', match: { path: '/external/api/push/', issueId: '20010' } });
    const { id } = await bulk().start(within(span));
    // Issue security shuts the app out too: these issues are pushed on Ada's recorded rights, and their mirrors cannot
    // be written.
    expect(await bulk().reaches(id)).toMatchObject({
      standing: { total: 60, by: { pushed: 59, unknown: 1 } },
      unmirrored: 3,
      unseen: 0,
    });
    await provenTruthful(bulk(), id);
    const seen = await bulk().reaches(id, isAtRest, paula);
    expect(seen).toMatchObject({
      plan: { issues: 57, push: 57 },
      unmirrored: 0,
      unseen: null,
      isYours: false,
      standing: { total: 57, by: { pushed: 57, unknown: 0 } },
      causes: [],
    });
    const keys = (await bulk().items(id, {}, paula)).map(({ issueKey }) => issueKey);
    expect(keys).toHaveLength(57);
    for (const key of hidden) {
      expect(keys).not.toContain(key);
      jira.restrictIssue(key, null);
    }
  });

  test('somebody who administers nothing is refused everything, and nobody reads a run through another project', async () => {
    const { id: runId } = await bulk().preview(within(span));
    const more: Record<string, object> = {
      openBulk: {},
      countPast: {},
      previewRun: { choice: within(span) },
      startPush: { runId, first: null },
      readItems: { runId, filter: { plannedAs: null, skipped: null, state: null }, from: 0, limit: 10 },
    };
    const support = { user: 'paula', projectKey: 'SUP', projectId: '10001' };
    for (const functionKey of Object.keys(runsContract)) {
      const payload = more[functionKey] ?? { runId };
      for (const user of ['evan', 'vera']) {
        // They cannot open the page, but try the resolver anyway.
        expect(await refusalOf(functionKey, payload, { user })).toBe('refused');
      }
      if (!('runId' in payload)) continue;
      expect(await bulk().codeOf(functionKey, payload, support)).toBe('NOT_FOUND');
      expect(await bulk().codeOf(functionKey, payload, { ...support, projectId: '10002' })).toBe('NOT_FOUND');
    }
    expect(await bulk().view('watchRun', runId)).toMatchObject({ phase: 'ready' });
    expect(bulk().cloud.connector.pushCount()).toBe(0);
  });

  async function refusalOf(functionKey: string, payload: object, asker: { user: string }): Promise<string> {
    try {
      return (await bulk().codeOf(functionKey, payload, asker)) === 'ok' ? 'let in' : 'refused';
    } catch {
      return 'refused';
    }
  }
});
