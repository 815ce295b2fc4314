import { bulkContract } from '../../../src/contract/runs/bulk';
import { wireError } from '../../../src/contract/errors';
import { until } from '../../until';
import { linkEach, narrowed, within } from './linked-issues';
import { dataOf, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const search = '/rest/api/3/search/jql';
const hourMs = 3_600_000;

/** Jira on a bad day, met by a Preview: what was found stays found, and what was begun is never lost. */
describe('a Preview while Jira is in trouble', () => {
  const bulk = runningBulk();
  const jira = () => bulk().cloud.jira;
  const searches = () => jira().requests()[`POST ${search}`] ?? 0;
  const rows = { first: 1, last: 300 };
  /** The same issues, a hundred a page. */
  const inPages = (last: number) => ({ ...narrowed(`issuekey <= OPS-${last}`), onlyChanged: true });

  beforeEach(() => {
    linkEach(bulk().cloud, { first: 1, last: 300 });
    jira().resetUsage();
  });

  /** The time passes that Jira asked for: Jira answers again, and a new process has not been told to wait. */
  async function itIsOver(): Promise<void> {
    jira().resetLimits();
    await bulk().cloud.forge.killFunction();
  }
  async function refusalOf(choice: object) {
    const answer = await bulk().ask('previewRun', { choice });
    return answer.ok ? null : wireError.parse(answer.error);
  }
  const current = async () =>
    bulkContract.openBulk.answer.parse(dataOf(await bulk().ask('openBulk'))).current;

  test('that repeats a place in a search is left alone after a few requests, and the draft goes on later', async () => {
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

  test('that gives issues on two pages has each planned once', async () => {
    jira().faults.push({ path: search, search: 'repeats an issue', times: 'always' });
    const { id, plan } = await bulk().preview(inPages(300));
    expect(plan).toMatchObject({ issues: 300, push: 300, skip: 0 });
    expect(searches()).toBe(3);
    const items = await bulk().items(id);
    expect(new Set(items.map(({ issueId }) => issueId)).size).toBe(300);
    await provenTruthful(bulk(), id);
  });

  test('whose points of the hour are gone says until when, and the draft goes on where it was', async () => {
    // The next hour brings new points: it must not begin in the middle of this.
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
    // Nobody gets in while Jira answers no question about them.
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

  test('that asks for 25 seconds once says so, and the draft goes on', async () => {
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
    expect(ready).toMatchObject({ phase: 'ready', plan: { issues: 300, push: 300 } });
    await provenTruthful(bulk(), id);
  });

  test('that counts nothing at all loses no issue', async () => {
    const count = '/rest/api/3/search/approximate-count';
    jira().faults.push({ path: count, status: 200, body: '{"count":0}', times: 'always' });
    const { id, plan } = await bulk().preview(within(rows));
    expect([plan.issues, plan.push]).toEqual([300, 300]);
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 300 } } });
    await provenTruthful(bulk(), id);
  });
});
