import { issues } from '../../../../src/adapters/jira/issues';
import { mirrorsWith } from '../../../../src/adapters/jira/mirrors';
import type { Mirror } from '../../../../src/contract/links/mirror';
import type { Log } from '../../../../src/shared/log';
import { aMirror } from '../../../builders';
import { startPlatform, type Platform } from '../forge/platform';

const troubles: string[] = [];
const log: Log = { note: () => undefined, trouble: (event) => void troubles.push(event) };
const mirrors = mirrorsWith(log);
beforeEach(() => void (troubles.length = 0));

const path = '/rest/api/3/issue/properties/multi';
const poisoned: Mirror = aMirror({ records: 'x'.repeat(40_000) });
const someIssues = ({ jira }: Platform, count: number): string[] =>
  Array.from({ length: count }, (_, n) => jira.findIssue(`SUP-${String(n + 1)}`)?.id ?? '');
const posts = ({ asked }: Platform): number => asked.filter(({ path: to }) => to.startsWith(path)).length;
const written = async (platform: Platform, ids: readonly string[]): Promise<string[]> => {
  await platform.jira.settled();
  const found = await Promise.all(ids.map((id) => issues.get('user', id)));
  return found.filter(({ mirror }) => mirror !== null).map(({ id }) => id);
};

test('a batch without trouble is one request', async () => {
  const platform = startPlatform();
  const ids = someIssues(platform, 8);
  await mirrors.writeMany('app', new Map(ids.map((id) => [id, aMirror()])));
  expect([posts(platform), troubles]).toEqual([1, []]);
});

test.each([0, 3, 7])(
  'one mirror that Jira does not take (no. %d) keeps no other from being written',
  async (at) => {
    const platform = startPlatform();
    const ids = someIssues(platform, 8);
    await mirrors.writeMany('app', new Map(ids.map((id, n) => [id, n === at ? poisoned : aMirror()])));
    expect(await written(platform, ids)).toEqual(ids.filter((_, n) => n !== at));
    expect([posts(platform), troubles]).toEqual([7, ['mirror refused']]);
  },
);

test('a batch that is too large as a whole is halved until it is not', async () => {
  const platform = startPlatform();
  platform.jira.faults.push({ path, status: 413, times: 1 });
  const ids = someIssues(platform, 4);
  await mirrors.writeMany('app', new Map(ids.map((id) => [id, aMirror()])));
  expect(await written(platform, ids)).toEqual(ids);
  expect([posts(platform), troubles]).toEqual([3, []]);
});

test('trouble that is no refusal is thrown as it is, and nothing is halved', async () => {
  const platform = startPlatform();
  platform.jira.faults.push({ path, status: 503, times: 1 });
  const batch = new Map(someIssues(platform, 4).map((id) => [id, aMirror()]));
  await expect(mirrors.writeMany('app', batch)).rejects.toMatchObject({ code: 'PLATFORM_DOWN' });
  expect(posts(platform)).toBe(1);
});

test('what a task could not write is told once it is over: an issue the app does not see', async () => {
  const platform = startPlatform();
  const ids = someIssues(platform, 4);
  platform.jira.restrictIssue('SUP-2', ['ada']);
  const { tasks, refused } = await mirrors.writeMany('app', new Map(ids.map((id) => [id, aMirror()])));
  expect([tasks.length, refused]).toEqual([1, []]);
  expect(await mirrors.unwritten('app', tasks[0] ?? '')).toBeNull();
  await platform.jira.settled();
  expect(await mirrors.unwritten('app', tasks[0] ?? '')).toEqual([ids[1]]);
});

test('the task is known also where its address was followed on the way', async () => {
  const platform = startPlatform();
  platform.jira.switches.laterWork = 'task';
  const ids = someIssues(platform, 2);
  const { tasks } = await mirrors.writeMany('app', new Map(ids.map((id) => [id, aMirror()])));
  await platform.jira.settled();
  expect(await mirrors.unwritten('app', tasks[0] ?? '')).toEqual([]);
});
