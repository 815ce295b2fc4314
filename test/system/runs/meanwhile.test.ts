import { runsContract } from '../../../src/contract/runs/questions';
import { caseOf, issueIdOf, issueKeyOf, linkEach, narrowed, numbersIn, within } from './linked-issues';
import { dataOf, isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

/** What people do in Jira and in the Connector between a preview and its push. */
describe('between preview and push', () => {
  const bulk = runningBulk();
  const jira = () => bulk().cloud.jira;
  const starter = { user: 'paula' };

  test('deleted, moved or hidden issues are not sent, and each says why', async () => {
    const span = { first: 1201, last: 1260 };
    linkEach(bulk().cloud, span);
    const { id } = await bulk().preview(within(span), starter);
    jira().deleteIssue(issueKeyOf(1210));
    jira().moveIssue(issueKeyOf(1220), 'SUP');
    jira().restrictIssue(issueKeyOf(1230), ['ada']);
    await bulk().view('startPush', id, { first: null }, starter);
    // A deleted or hidden issue is in no list of a reader who cannot see it. Readers who could see it before learn that
    // it exists.
    await bulk().reaches(id, isAtRest, starter);
    const done = await provenTruthful(bulk(), id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 59, by: { pushed: 57, skipped: 2 } } });
    const states = new Map((await bulk().items(id)).map(({ issueId, skipped }) => [issueId, skipped]));
    expect(states.get(issueIdOf(1220))).toBe('otherProject');
    expect(states.get(issueIdOf(1230))).toBe('gone');
    expect(await bulk().items(id, { state: 'skipped' }, starter)).not.toContainEqual(
      expect.objectContaining({ issueId: issueIdOf(1230) }),
    );
    jira().restrictIssue(issueKeyOf(1230), null);
  });

  test('an issue hidden from the starter from the beginning is not in the run', async () => {
    const span = { first: 1261, last: 1320 };
    linkEach(bulk().cloud, span);
    jira().restrictIssue(issueKeyOf(1270), ['ada']);
    const { id } = await bulk().start(within(span), starter);
    expect((await bulk().reaches(id)).standing).toMatchObject({ total: 59, by: { pushed: 59 } });
    expect((await bulk().items(id)).map(({ issueKey }) => issueKey)).not.toContain(issueKeyOf(1270));
    await provenTruthful(bulk(), id);
    jira().restrictIssue(issueKeyOf(1270), null);
  });

  test('removed links are refused, and do not stop the others', async () => {
    const span = { first: 1321, last: 1380 };
    linkEach(bulk().cloud, span);
    const { id } = await bulk().preview(within(span));
    const [one, other] = [1330, 1340];
    for (const n of [one, other])
      bulk().cloud.connector.removeLink({ issueId: issueIdOf(n), soid: caseOf(n) });
    await bulk().view('startPush', id, { first: null });
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 58, refused: 2 } } });
    expect(done.causes).toMatchObject([{ code: 'REFUSED', count: 2 }]);
    await provenTruthful(bulk(), id);
  });

  test('the mirrors of pushed issues are written in bulk, and JQL finds them', async () => {
    const span = { first: 1381, last: 1530 };
    linkEach(bulk().cloud, span);
    jira().resetUsage();
    const { id } = await bulk().start(within(span));
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 150 } } });
    await jira().settled();
    const writes = Object.entries(jira().requests()).filter(([route]) => route.includes('properties'));
    expect(writes).toEqual([['POST /rest/api/3/issue/properties/multi', 2]]);
    const keys = numbersIn(span).map(issueKeyOf).join(', ');
    const { expectedIssues } = await bulk().preview(
      narrowed(`sfLastPushOutcome = "pushed" AND key in (${keys})`),
    );
    expect(expectedIssues).toBe(150);
    await provenTruthful(bulk(), id);
  });

  test('an issue left out as unchanged that changes before the start is reported, and the next run sends it', async () => {
    const span = { first: 1531, last: 1560 };
    linkEach(bulk().cloud, span);
    const first = await bulk().start(within(span));
    await bulk().reaches(first.id);
    await jira().settled();
    jira().touchIssue(issueKeyOf(1550));
    const { id, plan } = await bulk().preview({ ...within(span), onlyChanged: true });
    expect(plan).toMatchObject({ push: 1, skips: { unchanged: 29 } });
    jira().touchIssue(issueKeyOf(1540));
    await bulk().view('startPush', id, { first: null });
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 1 } } });
    const told = runsContract.countChanged.answer.parse(
      dataOf(await bulk().ask('countChanged', { runId: id })),
    );
    expect(told.atMost).toBeGreaterThan(0);
    const later = await bulk().start({ how: 'changedDuring', runId: id });
    expect(await bulk().reaches(later.id)).toMatchObject({ phase: 'done', standing: { by: { pushed: 1 } } });
    expect(bulk().cloud.connector.pushes(1)).toMatchObject([{ issueId: issueIdOf(1540) }]);
    await provenTruthful(bulk(), later.id);
  });
});
