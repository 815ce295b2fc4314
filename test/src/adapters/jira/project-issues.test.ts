import { mirrorsWith } from '../../../../src/adapters/jira/mirrors';
import { projectIssues } from '../../../../src/adapters/jira/project-issues';
import { aMirror } from '../../../builders';
import { startPlatform, type Platform } from '../forge/platform';

const sup = '10173';
const accountOf = ({ jira }: Platform, name: 'evan' | 'vera' | 'paula'): string =>
  jira.findUser(name)?.accountId ?? '';
const projectOf = ({ jira }: Platform): string => jira.findIssue(sup)?.projectId ?? '';

test('finds a project’s issues page by page, each once, as the app', async () => {
  const platform = startPlatform();
  const ids: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages++) {
    const page: Awaited<ReturnType<typeof projectIssues.search>> = await projectIssues.search(
      `project = ${projectOf(platform)} ORDER BY key ASC`,
      cursor,
    );
    ids.push(...page.issues.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toContain(sup);
  expect(new Set(ids).size).toBe(ids.length);
  expect(platform.asked.every(({ as }) => as.kind === 'app')).toBe(true);
});

test('gives an issue with its project, its time as an instant, and its mirror', async () => {
  const platform = startPlatform();
  const mirrors = mirrorsWith({ note: () => undefined, trouble: () => undefined });
  await mirrors.write('app', sup, aMirror());
  const [issue] = await projectIssues.fetch([sup, '99999999']);
  expect(issue).toMatchObject({ id: sup, projectId: projectOf(platform), mirror: aMirror() });
  expect(issue?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(await projectIssues.fetch(['99999999'])).toEqual([]);
});

test('tells what somebody else may do, asked as the app', async () => {
  const platform = startPlatform();
  const hidden = platform.jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues[0]?.id ?? '';
  const evan = await projectIssues.rightsOf(accountOf(platform, 'evan'), [sup, hidden, '99999999']);
  expect([[...evan.mayBrowse], [...evan.mayEdit]]).toEqual([[sup], [sup]]);
  const vera = await projectIssues.rightsOf(accountOf(platform, 'vera'), [sup]);
  expect([[...vera.mayBrowse], [...vera.mayEdit]]).toEqual([[sup], []]);
  expect(platform.asked.every(({ as }) => as.kind === 'app')).toBe(true);
});

test('tells which issues the person who asks may see', async () => {
  const platform = startPlatform();
  const hidden = platform.jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues[0]?.id ?? '';
  platform.become('evan');
  expect(await projectIssues.visible([sup, hidden, '99999999'])).toEqual(new Set([sup]));
  expect(await projectIssues.visible([])).toEqual(new Set());
  expect(platform.asked).toHaveLength(1);
});

test('a search is judged as the person who typed it, and refused in Jira’s words', async () => {
  const platform = startPlatform();
  expect(await projectIssues.count(`project = ${projectOf(platform)}`)).toBeGreaterThan(0);
  const refused = projectIssues.count('nonsense = 1');
  await expect(refused).rejects.toMatchObject({ code: 'REFUSED', facts: { by: 'jira' } });
  await expect(refused).rejects.toHaveProperty('facts.detail');
  expect(platform.asked.every(({ as }) => as.kind === 'user')).toBe(true);
});

test('a project that is hidden is not found', async () => {
  const platform = startPlatform();
  const sec = platform.jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues[0]?.projectId ?? '';
  platform.become('evan');
  await expect(projectIssues.project(sec)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await projectIssues.project(projectOf(platform))).toMatchObject({ key: 'SUP' });
});
