import { caseOf, issueKeyOf, linkEach, numbersIn } from './linked-issues';
import { isAtRest, runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const options = { viewOnly: false, autoPush: false, autoPull: false };

/** Lists that name issues by former keys. Jira answers them, but does not say which answer belongs to which key. */
describe('former issue keys', () => {
  const bulk = runningBulk();
  const jira = () => bulk().cloud.jira;
  const fetches = (): number => jira().requests()['POST /rest/api/3/issue/bulkfetch'] ?? 0;
  const listOf = (keys: readonly string[]) =>
    ({
      how: 'list',
      pairs: keys.map((issueKey, at) => ({ issueKey, object: 'Case', id: caseOf(at + 1) })),
      options,
    }) as const;

  test('a renamed project is pushed by its former keys, each issue to its own record, at a bounded cost', async () => {
    const numbers = numbersIn({ first: 1, last: 250 });
    linkEach(bulk().cloud, { first: 1, last: 250 });
    jira().renameProject('OPS', 'NEWOPS');
    jira().resetUsage();
    const { id, plan } = await bulk().preview(listOf(numbers.map(issueKeyOf)), { projectKey: 'NEWOPS' });
    expect(plan).toMatchObject({ issues: 250, push: 250, skip: 0 });
    expect(fetches()).toBeLessThanOrEqual(10 + 2 + 2);
    const items = await bulk().items(id, {}, { projectKey: 'NEWOPS' });
    for (const { issueKey, formerKey, record } of items) {
      const n = Number(issueKey.slice('NEWOPS-'.length));
      expect([formerKey, record?.id]).toEqual([issueKeyOf(n), caseOf(n)]);
    }
    jira().renameProject('NEWOPS', 'OPS');
  });

  test('moved issues are reported where they are now, and deleted ones as gone', async () => {
    const away = numbersIn({ first: 301, last: 330 }).map(issueKeyOf);
    const now = away.map((key) => jira().moveIssue(key, 'SUP'));
    jira().deleteIssue('OPS-331');
    jira().resetUsage();
    const pairs = listOf([...away, 'OPS-331', 'OPS-332', 'OPS-900001']);
    const { id, plan } = await bulk().preview(pairs);
    expect(plan).toMatchObject({ linkAndPush: 1, skips: { otherProject: 30, gone: 2 } });
    expect(fetches()).toBeLessThanOrEqual(12);
    const elsewhere = await bulk().items(id, { skipped: 'otherProject' });
    const told = new Map(elsewhere.map(({ formerKey, issueKey }) => [formerKey, issueKey]));
    expect(away.map((key) => told.get(key))).toEqual(now);
    await provenTruthful(bulk(), id);
  });

  test('the same list is pushed in the issues’ new project', async () => {
    const asker = { projectKey: 'SUP', projectId: '10001' };
    const keys = numbersIn({ first: 301, last: 330 }).map(issueKeyOf);
    const { id } = await bulk().start(listOf(keys), asker);
    const done = await bulk().reaches(id, isAtRest, asker);
    expect(done).toMatchObject({ phase: 'done', standing: { by: { pushed: 30 } } });
    const items = await bulk().items(id, {}, asker);
    expect(items.map(({ formerKey }) => formerKey).toSorted()).toEqual(keys.toSorted());
  });
});
