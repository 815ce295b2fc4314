import { mirrorsWith } from '../../../../src/adapters/jira/mirrors';
import { projectIssues } from '../../../../src/adapters/jira/project-issues';
import { aMirror } from '../../../builders';
import { startPlatform, type Platform } from '../forge/platform';

const sup = '10173';
const adas = '5b10a2844c20165700ede21a';
const projectOf = ({ jira }: Platform): string => jira.findIssue(sup)?.projectId ?? '';
const hiddenFromEvan = ({ jira }: Platform): string => jira.listIssues(adas, 'SEC', 1).issues[0]?.id ?? '';

test.each(['search', 'searchKeys'] as const)('%s finds a project’s issues, each once', async (call) => {
  const platform = startPlatform();
  const jql = `project = ${projectOf(platform)} ORDER BY key ASC`;
  const ids: string[] = [];
  for (let cursor: string | null = null, pages = 0; pages === 0 || cursor !== null; pages++) {
    const page: { issues: readonly { id: string }[]; next: string | null } = await projectIssues[call](
      'user',
      jql,
      cursor,
    );
    ids.push(...page.issues.map(({ id }) => id));
    cursor = page.next;
  }
  expect(ids).toContain(sup);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each([
  ['user', { kind: 'user', accountId: adas }],
  ['app', { kind: 'app' }],
] as const)('as the %s every question is asked as the verb says', async (as, who) => {
  const platform = startPlatform();
  const project = projectOf(platform);
  await projectIssues.project(as, project);
  await projectIssues.count(as, `project = ${project}`);
  await projectIssues.searchKeys(as, `project = ${project}`, null);
  await projectIssues.search(as, `project = ${project}`, null);
  await projectIssues.fetch(as, [sup]);
  expect(platform.asked.map(({ as: asked }) => asked)).toEqual(Array(5).fill(who));
});

test('gives an issue with its project, its time as an instant, and its mirror', async () => {
  const platform = startPlatform();
  const mirrors = mirrorsWith({ note: () => undefined, trouble: () => undefined });
  await mirrors.write('app', sup, aMirror());
  const [issue] = await projectIssues.fetch('app', [sup, '99999999']);
  expect(issue).toMatchObject({ id: sup, projectId: projectOf(platform), mirror: aMirror() });
  expect(issue?.updatedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  expect(await projectIssues.fetch('app', ['99999999'])).toEqual([]);
});

test('finds an issue by a former key, under its present one, and none that is gone or hidden', async () => {
  const platform = startPlatform();
  const { key = '' } = platform.jira.findIssue(sup) ?? {};
  platform.jira.moveIssue(key, 'SEC');
  expect(await projectIssues.fetch('user', [key])).toMatchObject([{ id: sup, key: 'SEC-6' }]);
  platform.become('evan');
  expect(await projectIssues.fetch('user', [key, '99999999'])).toEqual([]);
});

test('tells what the person who asks may do, and nothing of what is hidden from them', async () => {
  const platform = startPlatform();
  const hidden = hiddenFromEvan(platform);
  platform.become('evan');
  const evan = await projectIssues.myRights([sup, hidden, '99999999']);
  expect([[...evan.mayBrowse], [...evan.mayEdit]]).toEqual([[sup], [sup]]);
  platform.become('vera');
  const vera = await projectIssues.myRights([sup]);
  expect([[...vera.mayBrowse], [...vera.mayEdit]]).toEqual([[sup], []]);
  expect(await projectIssues.myRights([])).toEqual({ mayBrowse: new Set(), mayEdit: new Set() });
  expect(platform.asked.map(({ as }) => as.kind)).toEqual(['user', 'user']);
});

test('a search is judged as the person who typed it, and refused in Jira’s words', async () => {
  const platform = startPlatform();
  expect(await projectIssues.count('user', `project = ${projectOf(platform)}`)).toBeGreaterThan(0);
  const refused = projectIssues.count('user', 'nonsense = 1');
  await expect(refused).rejects.toMatchObject({ code: 'REFUSED', facts: { by: 'jira' } });
  await expect(refused).rejects.toHaveProperty('facts.detail');
});

test('a project that is hidden is not found', async () => {
  const platform = startPlatform();
  const sec = platform.jira.listIssues(adas, 'SEC', 1).issues[0]?.projectId ?? '';
  platform.become('evan');
  await expect(projectIssues.project('user', sec)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await projectIssues.project('user', projectOf(platform))).toMatchObject({ key: 'SUP' });
});
