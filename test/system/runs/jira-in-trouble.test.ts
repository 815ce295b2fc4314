import { runsContract } from '../../../src/contract/runs/questions';
import { wireError } from '../../../src/contract/errors';
import { until } from '../../until';
import { linkEach, narrowed, within } from './linked-issues';
import { dataOf, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const search = '/rest/api/3/search/jql';
const hourMs = 3_600_000;

/** Jira failures during a preview: issues already found are kept, and a draft is never lost. */
describe('a preview while Jira fails', () => {
  const bulk = runningBulk();
  const jira = () => bulk().cloud.jira;
  const searches = () => jira().requests()[`POST ${search}`] ?? 0;
  const rows = { first: 1, last: 60 };
  /** The same issues, a hundred per page. */
  const inPages = (last: number) => ({ ...narrowed(`issuekey <= OPS-${last}`), onlyChanged: true });

  beforeEach(() => {
    linkEach(bulk().cloud, { first: 1, last: 300 });
    jira().resetUsage();
  });

  /** The requested time passes: Jira answers again, and a new process has not been told to wait. */
  async function itIsOver(): Promise<void> {
    jira().resetLimits();
    await bulk().cloud.forge.killFunction();
  }
  async function refusalOf(choice: object) {
    const answer = await bulk().ask('previewRun', { choice });
    return answer.ok ? null : wireError.parse(answer.error);
  }
  const current = async () =>
    runsContract.openBulk.answer.parse(dataOf(await bulk().ask('openBulk'))).current;

  test('and repeats a cursor stops after a few requests, and the draft goes on later', async () => {
    jira().faults.push({ path: search, search: 'repeats its token', times: 'always' });
    expect(await refusalOf(inPages(300))).toMatchObject({ code: 'PLATFORM_DOWN', by: 'jira' });
    expect(searches()).toBeLessThanOrEqual(4);
    expect(await current()).toMatchObject({ phase: 'gathering', asking: { for: 'preview', done: 100 } });
    jira().faults.splice(0);
    const id = (await current())?.id ?? '';
    await bulk().view('continueRun', id);
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'ready', plan: { issues: 300, push: 300 } });
    await provenTruthful(bulk(), id);
  });

  test('and returns issues on two pages plans each once', async () => {
    jira().faults.push({ path: search, search: 'repeats an issue', times: 'always' });
    const { id, plan } = await bulk().preview(inPages(300));
    expect(plan).toMatchObject({ issues: 300, push: 300, skip: 0 });
    expect(searches()).toBe(3);
    const items = await bulk().items(id);
    expect(new Set(items.map(({ issueId }) => issueId)).size).toBe(300);
    await provenTruthful(bulk(), id);
  });

  test('and its hourly points are used up says until when, and the draft goes on where it was', async () => {
    // The next hour brings new points. It must not begin in the middle of this.
    await until(
      () => hourMs - (Date.now() % hourMs),
      (left) => left > 60_000,
      1_000,
    );
    const refused = refusalOf(inPages(1_500));
    await until(searches, (count) => count >= 2, 2);
    jira().useUpQuota();
    const error = await refused;
    expect(error).toMatchObject({ code: 'QUOTA_USED_UP', by: 'jira' });
    expect(error?.retryAfterSeconds).toBeGreaterThan(30);
    expect(error?.retryAfterSeconds).toBeLessThanOrEqual(3_600);
    const before = searches();
    expect(before).toBeLessThan(15);
    // Nobody gets in while Jira does not answer about them.
    expect(await bulk().codeOf('openBulk')).toBe('QUOTA_USED_UP');

    await itIsOver();
    const draft = await current();
    expect(draft).toMatchObject({ phase: 'gathering', isYours: true, asking: { for: 'preview' } });
    expect(draft?.asking?.done).toBeGreaterThanOrEqual(100);
    const id = draft?.id ?? '';
    await bulk().view('continueRun', id);
    expect(searches()).toBeLessThanOrEqual(17);
    const ready = await bulk().reaches(id);
    expect(ready).toMatchObject({ phase: 'ready', plan: { issues: 1_500, push: 300 } });
    await provenTruthful(bulk(), id);
  });

  test('and asks for 25 seconds once says so, and the draft goes on', async () => {
    const headers = { 'retry-after': '25' };
    jira().faults.push({ method: 'POST', path: search, status: 429, headers, times: 1 });
    const error = await refusalOf(within(rows));
    expect(error).toMatchObject({ code: 'RATE_LIMITED', by: 'jira', retryAfterSeconds: 25 });
    expect(searches()).toBe(1);
    const draft = await current();
    expect(draft).toMatchObject({ phase: 'gathering', asking: { for: 'preview', done: 0 } });
    const id = draft?.id ?? '';
    expect(await bulk().codeOf('continueRun', { runId: id })).toBe('RATE_LIMITED');
    expect(searches()).toBe(1);
    await itIsOver();
    await bulk().view('continueRun', id);
    const ready = await bulk().reaches(id);
    expect(ready).toMatchObject({ phase: 'ready', plan: { issues: 60, push: 60 } });
    await provenTruthful(bulk(), id);
  });

  test('and counts no issues at all loses none', async () => {
    const count = '/rest/api/3/search/approximate-count';
    jira().faults.push({ path: count, status: 200, body: '{"count":0}', times: 'always' });
    const { id, plan } = await bulk().preview(within({ first: 1, last: 60 }));
    expect([plan.issues, plan.push]).toEqual([60, 60]);
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 60 } } });
    await provenTruthful(bulk(), id);
  });
});
