import type { ItemView } from '../../../src/contract/runs/item';
import { caseOf, issueKeyOf, linkEach } from './linked-issues';
import { isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const options = { viewOnly: false, autoPush: false, autoPull: false };
const pair = (issueKey: string, n: number) => ({ issueKey, object: 'Case', id: caseOf(n) });

/** What a pasted list may name: missing, hidden and moved issues. */
describe('the issues a pasted list names', () => {
  const bulk = runningBulk();
  const paula = { user: 'paula' };
  const support = { projectKey: 'SUP', projectId: '10001' };
  const jira = () => bulk().cloud.jira;
  const restOf = ({ issueKey, record, position, ...rest }: ItemView) => {
    expect([issueKey, record?.object, position]).not.toContain(undefined);
    return rest;
  };

  /** Previews a list as Paula, discards the run, and returns its items. */
  async function told(keys: readonly string[]): Promise<readonly ItemView[]> {
    const pairs = keys.map((key, at) => pair(key, at + 1));
    const { id } = await bulk().preview({ how: 'list', pairs, options }, paula);
    const items = await bulk().items(id, {}, paula);
    await bulk().view('cancelRun', id, {}, paula);
    return items;
  }

  test('missing and hidden ones look alike, in an order that reveals nothing', async () => {
    const hidden = [31, 32].map(issueKeyOf);
    for (const key of hidden) jira().restrictIssue(key, ['ada', 'app']);
    const [one = '', other = ''] = hidden;
    const mixed = await told(['OPS-900002', one, 'OPS-5', 'OPS-900001', other]);
    const missing = await told(['OPS-900002', 'OPS-900003', 'OPS-5', 'OPS-900001', 'OPS-900004']);
    const gone = mixed.filter(({ skipped }) => skipped === 'gone');
    expect(gone.map(({ issueKey }) => issueKey)).toEqual(['OPS-900002', one, 'OPS-900001', other]);
    expect(new Set(gone.map((item) => JSON.stringify(restOf(item)))).size).toBe(1);
    expect(mixed.map(restOf)).toEqual(missing.map(restOf));
    expect(mixed.map(({ position }) => position)).toEqual(missing.map(({ position }) => position));
    for (const key of hidden) jira().restrictIssue(key, null);
  });

  test('somebody who did not paste it sees no names that matched no issue', async () => {
    const pairs = [pair('OPS-900002', 1), pair('OPS-5', 2)];
    const { id } = await bulk().preview({ how: 'list', pairs, options });
    expect(await bulk().items(id)).toHaveLength(2);
    const hers = await bulk().reaches(id, isAtRest, paula);
    expect(hers.standing).toMatchObject({ total: 1, skips: { gone: 0 } });
    expect(JSON.stringify(await bulk().ask('openBulk', {}, paula))).not.toContain('OPS-900002');
    expect((await bulk().items(id, {}, paula)).map(({ issueKey }) => issueKey)).toEqual(['OPS-5']);
  });

  test('one moved here is found by its former key, planned and sent', async () => {
    linkEach(bulk().cloud, { first: 1_900, last: 1_900 });
    const now = jira().moveIssue('OPS-1900', 'SUP');
    const pairs = [pair('OPS-1900', 1_900)];
    const { id, plan } = await bulk().start({ how: 'list', pairs, options }, support);
    expect(plan).toMatchObject({ issues: 1, push: 1, skip: 0 });
    const done = await bulk().reaches(id, isAtRest, support);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 1, by: { pushed: 1 } } });
    expect(await bulk().items(id, {}, support)).toMatchObject([
      { issueKey: now, issueId: '21900', state: 'pushed' },
    ]);
    expect(bulk().cloud.connector.pushes(10)).toMatchObject([{ issueKey: now, soid: caseOf(1_900) }]);
  });

  test('one moved away belongs to another project, and one named twice is sent once', async () => {
    linkEach(bulk().cloud, { first: 1_902, last: 1_902 });
    jira().moveIssue('OPS-1901', 'SUP');
    const former = 'OPS-1903';
    const back = jira().moveIssue(former, 'SUP');
    const again = jira().moveIssue(back, 'OPS');
    const pairs = [pair('OPS-1901', 1), pair('OPS-1902', 1_902), pair(former, 7), pair(again, 7)];
    const { id, plan } = await bulk().start({ how: 'list', pairs, options });
    expect(plan).toMatchObject({
      push: 1,
      linkAndPush: 1,
      skips: { otherProject: 1, duplicate: 1, gone: 0 },
    });
    expect(await bulk().reaches(id)).toMatchObject({
      phase: 'done',
      standing: { total: 4, by: { pushed: 2 } },
    });
    await provenTruthful(bulk(), id);
  });
});
