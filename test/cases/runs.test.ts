import * as z from 'zod/mini';
import { runsContract } from '../../src/contract/runs/questions';
import { caseOf, linkEach, narrowed, within } from '../system/runs/linked-issues';
import { dataOf, isAtRest, runningBulk } from '../system/runs/running-bulk';
import { provenTruthful } from '../system/runs/truthful';
import { situationOf } from './situations';

const options = { viewOnly: false, autoPush: false, autoPull: false };

/** The situations of a run: lists, searches that repeat themselves or miscount, and people and queues that come twice. */
describe('situations of a run', () => {
  const bulk = runningBulk();
  const jira = () => bulk().cloud.jira;
  const span = { first: 1, last: 20 };
  beforeEach(() => linkEach(bulk().cloud, span));

  test('S01: a list names an issue by the key it had before it was moved', async () => {
    const { situation } = situationOf(
      'S01',
      z.object({ move: z.string(), 'list in SUP': z.array(z.string()) }),
    );
    const [former = '', to = ''] = situation.move.split(' -> ');
    const now = jira().moveIssue(former, to);
    const pairs = situation['list in SUP'].map((line) => ({
      issueKey: line.split(',')[0] ?? '',
      object: 'Case',
      id: caseOf(5),
    }));
    const asker = { projectKey: 'SUP', projectId: '10001' };
    const { id, plan } = await bulk().preview({ how: 'list', pairs, options }, asker);
    expect(plan).toMatchObject({ issues: 1, push: 1, skips: { gone: 0 } });
    expect(await bulk().items(id, {}, asker)).toMatchObject([{ issueKey: now, formerKey: former }]);
    await bulk().view('cancelRun', id, {}, asker);
  });

  test('S17: an issue that is on two pages of a search is planned and pushed once', async () => {
    linkEach(bulk().cloud, { first: 1, last: 250 });
    jira().faults.push({ path: '/rest/api/3/search/jql', search: 'repeats an issue', times: 4 });
    const choice = { ...narrowed('issuekey <= OPS-250'), onlyChanged: true };
    const { id, plan } = await bulk().start(choice);
    // OPS-5 has left for the support desk in the situation before.
    expect(plan).toMatchObject({ issues: 249, push: 249 });
    expect(await bulk().reaches(id)).toMatchObject({ standing: { by: { pushed: 249 } } });
    expect(bulk().cloud.connector.pushCount()).toBe(249);
    await provenTruthful(bulk(), id);
  });

  test('S18: a count that is far too low costs no issue', async () => {
    const path = '/rest/api/3/search/approximate-count';
    jira().faults.push({ method: 'POST', path, status: 200, body: '{"count":0}', times: 1 });
    const { plan } = await bulk().preview(within({ first: 6, last: 20 }));
    expect(plan).toMatchObject({ issues: 15, push: 15 });
  });

  test('S26: an event the queue takes though its answer is lost sends each item once', async () => {
    const { id } = await bulk().preview(within({ first: 6, last: 20 }));
    bulk().cloud.forge.switches.queueFaults.push({ call: 'publish', status: 500, performed: true, times: 1 });
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id, ({ phase }) => phase === 'done')).toMatchObject({
      standing: { by: { pushed: 15 } },
    });
    expect(bulk().cloud.connector.pushCount()).toBe(15);
    await provenTruthful(bulk(), id);
  });

  test('S29: two admins press Start at once, and one previews meanwhile', async () => {
    const { situation } = situationOf('S29', z.object({ users: z.array(z.string()) }));
    const { id } = await bulk().preview(within({ first: 6, last: 20 }));
    const presses = situation.users.map((user) =>
      bulk().ask('startPush', { runId: id, first: null }, { user }),
    );
    const meanwhile = bulk().ask('previewRun', { choice: within(span) }, { user: 'paula' });
    const answers = await Promise.all(presses);
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0);
    const told = runsContract.previewRun.answer.parse(dataOf(await meanwhile));
    expect(told).toMatchObject({ begun: false, underWay: { id, startedBy: 'Ada' } });
    expect(await bulk().reaches(id, isAtRest)).toMatchObject({
      phase: 'done',
      standing: { by: { pushed: 15 } },
    });
    expect(bulk().cloud.connector.pushCount()).toBe(15);
  });

  test('S37: a key in small letters that comes past the page is refused at the door', async () => {
    const { situation } = situationOf('S37', z.object({ issueKey: z.string() }));
    const pairs = [{ issueKey: situation.issueKey, object: 'Case', id: caseOf(6) }];
    expect(await bulk().codeOf('previewRun', { choice: { how: 'list', pairs, options } })).toBe(
      'INVALID_INPUT',
    );
  });

  test('S42: who may not administer the site or the project is refused the pages', async () => {
    for (const place of ['admin/apps/salesforce-admin', 'projects/OPS/apps/salesforce-project']) {
      const headers = { cookie: 'cloud-user=evan' };
      const { status } = await fetch(`${bulk().cloud.url}/${place}`, { headers });
      expect([place, status]).toEqual([place, 403]);
    }
  });
});
