import { caseOf, issueKeyOf, linkEach, narrowed, numbersIn } from './linked-issues';
import { runningBulk } from './running-bulk';
import { provenTruthful } from './truthful';

const options = { viewOnly: false, autoPush: false, autoPull: false };
const pair = (issueKey: string, n: number) => ({ issueKey, object: 'Case', id: caseOf(n) });

/** What a run can be about: refinements that reach into other projects, and long lists with every kind of bad line. */
describe('what a run is about', () => {
  const bulk = runningBulk({ operations: 400 });
  const codeOf = (jql: string) => bulk().codeOf('previewRun', { choice: narrowed(jql) });

  test.each([
    ['an open parenthesis', 'issuekey = OPS-1) OR (project = SUP', 'INVALID_INPUT'],
    ['a parenthesis hidden by a quote', '"a" ) OR ( project = SUP', 'INVALID_INPUT'],
    ['an open quote', 'summary ~ "printer', 'INVALID_INPUT'],
    ['half a clause', 'issuekey =', 'REFUSED'],
    ['a field nobody has', 'colour = red', 'REFUSED'],
  ])('JQL with %s does not begin a run', async (_what, jql, code) => {
    expect(await codeOf(jql)).toBe(code);
  });

  test.each([
    ['project = SUP OR issuekey <= OPS-20', 20],
    ['issuekey <= SUP-5', 0],
    ['issuekey <= OPS-20 ORDER BY created DESC', 20],
    ['summary ~ "\\") project SUP (\\"" AND issuekey <= OPS-20', 0],
  ])('%s finds nothing of another project', async (jql, issues) => {
    linkEach(bulk().cloud, { first: 1, last: 20 });
    const { id, plan } = await bulk().preview(narrowed(jql));
    expect(plan.issues).toBe(issues);
    expect((await bulk().items(id)).filter(({ issueKey }) => !issueKey.startsWith('OPS-'))).toEqual([]);
    await provenTruthful(bulk(), id);
  });

  test('a search without results makes an empty run, whose push is over at once', async () => {
    const { id } = await bulk().start(narrowed('summary ~ "nowhere"'));
    expect(await bulk().reaches(id)).toMatchObject({ phase: 'done', standing: { total: 0 } });
    await provenTruthful(bulk(), id);
  });

  test('no refinement at all is the whole project', async () => {
    linkEach(bulk().cloud, { first: 1, last: 250 });
    const { id, plan } = await bulk().preview(narrowed(''));
    expect(plan).toMatchObject({ issues: 400, push: 250, skips: { noLink: 150 } });
    await provenTruthful(bulk(), id);
  });

  test('a list of 5,000 lines reports every line that will not be sent, and why', async () => {
    linkEach(bulk().cloud, { first: 1, last: 100 });
    const pairs = [
      ...numbersIn({ first: 1, last: 100 }).map((n) => pair(issueKeyOf(n), n)),
      ...numbersIn({ first: 101, last: 150 }).map((n) => pair(issueKeyOf(n), n)),
      ...numbersIn({ first: 1, last: 20 }).map((n) => pair(issueKeyOf(n), n)),
      ...numbersIn({ first: 1, last: 10 }).map((n) => pair(`SUP-${n}`, n)),
      ...numbersIn({ first: 1, last: 4_820 }).map((n) => pair(`OPS-${900_000 + n}`, 1 + (n % 1_000))),
    ];
    const { id, plan } = await bulk().preview({ how: 'list', pairs, options });
    expect(plan).toMatchObject({ push: 100, linkAndPush: 50, skip: 4_850 });
    expect(plan.skips).toMatchObject({ duplicate: 20, otherProject: 10, gone: 4_820 });
    await bulk().view('startPush', id, { first: null });
    const done = await bulk().reaches(id);
    expect(done).toMatchObject({ phase: 'done', standing: { total: 5_000, by: { pushed: 150 } } });
    const items = await bulk().items(id, { state: 'pushed' });
    expect(items.filter(({ linked }) => linked === 'made')).toHaveLength(50);
    expect(items.filter(({ linked }) => linked === 'stood')).toHaveLength(100);
    await provenTruthful(bulk(), id);
  });
});
