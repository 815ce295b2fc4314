import { readFileSync } from 'node:fs';
import { issues } from '../../../../src/adapters/jira/issues';
import { mirrorsWith } from '../../../../src/adapters/jira/mirrors';
import type { Mirror } from '../../../../src/contract/links/mirror';
import { startPlatform, type Platform } from '../forge/platform';

const sup = '10173';
const mirrors = mirrorsWith({ note: () => undefined, trouble: () => undefined });
const mirror: Mirror = {
  version: 1,
  count: 1,
  objects: 'Case',
  records: '500J80000019IF9IAM',
  lastPushAt: '2026-11-21T10:00:00Z',
  lastPushOutcome: 'pushed',
  comparedAt: '2026-11-21T10:00:00Z',
  links: [
    {
      record: { object: 'Case', id: '500J80000019IF9IAM' },
      options: { viewOnly: false, autoPush: true, autoPull: false },
      lastPush: { at: '2026-11-21T10:00:00Z', outcome: 'pushed' },
      host: 'acme.my.salesforce.com',
    },
  ],
};

function putProperty({ jira }: Platform, value: unknown): Promise<{ status: number }> {
  return jira.handle({
    method: 'PUT',
    path: `/rest/api/3/issue/${sup}/properties/salesforce-links`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(value),
    as: { kind: 'user', accountId: '5b10a2844c20165700ede21c' },
  });
}

test('an issue without a mirror has none', async () => {
  const platform = startPlatform();
  const { projectId } = platform.jira.findIssue(sup) ?? {};
  expect(await issues.get('user', sup)).toEqual({ id: sup, projectId, mirror: null });
  expect(platform.asked).toHaveLength(1);
});

test('what was mirrored comes back, also for who may only look', async () => {
  const platform = startPlatform();
  platform.become('vera');
  await mirrors.write('app', sup, mirror);
  expect(await issues.get('user', sup)).toMatchObject({ mirror });
});

test('the mirror is written as whom the verb names', async () => {
  const platform = startPlatform();
  await mirrors.write('app', sup, mirror);
  expect(platform.asked.map(({ as, method }) => [method, as])).toEqual([['PUT', { kind: 'app' }]]);
});

test.each([
  'text',
  [],
  { ...mirror, version: 2 },
  { ...mirror, count: -1 },
  { ...mirror, links: [{ ...mirror.links[0], host: 'evil.example' }] },
  { ...mirror, records: 'é'.repeat(9_000) },
  { ...mirror, objects: 'A'.repeat(30_001) },
  { ...mirror, comparedAt: `2026-11-21T10:00:00.${'0'.repeat(30_000)}Z` },
  { ...mirror, links: [{ record: { object: 'Case', id: '<script>' } }] },
])('a mirror somebody else wrote and we cannot read is none: %p', async (forged) => {
  const platform = startPlatform();
  expect((await putProperty(platform, forged)).status).toBeLessThan(300);
  expect(await issues.get('user', sup)).toMatchObject({ id: sup, mirror: null });
});

test('what else stands in a mirror is left behind', async () => {
  const platform = startPlatform();
  await putProperty(platform, { ...mirror, note: 'x' });
  expect((await issues.get('user', sup)).mirror).toEqual(mirror);
});

test('a mirror of 3c2b415 is read, and names nobody any more', async () => {
  const platform = startPlatform();
  const old: unknown = JSON.parse(readFileSync('test/fixtures/mirror-of-3c2b415.json', 'utf8'));
  await putProperty(platform, old);
  const read = (await issues.get('user', sup)).mirror;
  expect(read?.links.map(({ lastPush }) => lastPush)).toEqual([
    { at: '2026-10-05T10:00:00.000Z', outcome: 'pushed' },
    { at: '2026-10-04T10:00:00.000Z', outcome: 'failed' },
  ]);
  expect(JSON.stringify(read)).not.toContain('5b10a');
});

test('a hidden issue is not found', async () => {
  const platform = startPlatform();
  const hidden = platform.jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues[0]?.id ?? '';
  platform.become('evan');
  await expect(issues.get('user', hidden)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('some issue is found that this person can see', async () => {
  const platform = startPlatform();
  platform.become('vera');
  const id = await issues.findAny('user');
  expect(platform.jira.findIssue(id ?? '')).toMatchObject({ projectKey: 'SUP' });
  expect(platform.asked).toHaveLength(1);
});

test('where there is no issue to see, none is found', async () => {
  const { jira } = startPlatform();
  jira.faults.push({
    path: '/rest/api/3/search/jql',
    status: 200,
    body: '{"issues":[],"isLast":true}',
    times: 1,
  });
  expect(await issues.findAny('user')).toBeNull();
});

test('the platform has nothing to complain about', async () => {
  const platform = startPlatform();
  await Promise.all([issues.get('user', sup), issues.findAny('user'), mirrors.write('app', sup, mirror)]);
  expect(platform.said).toEqual([]);
});

test('the linked issues a person sees come with project and mirror, the ones changed last first', async () => {
  const platform = startPlatform();
  await mirrors.write('app', sup, mirror);
  const { projectId } = platform.jira.findIssue(sup) ?? {};
  const { issues: found, next } = await issues.findLinked('user', null);
  expect(next).toBeNull();
  expect(found).toContainEqual({ id: sup, projectId, mirror });
  expect(found.every((each) => (each.mirror?.count ?? 1) > 0)).toBe(true);
});

test('the issues linked to some records come with their keys, by one search, and without hidden ones', async () => {
  const platform = startPlatform();
  const [one, other] = ['500J80000019IF9IAM', '500Qy00000VvNShIAN'];
  const hidden = platform.jira.listIssues('5b10a2844c20165700ede21a', 'SEC', 1).issues[0]?.id ?? '';
  await mirrors.write('app', sup, { ...mirror, records: `${other} ${one}` });
  await mirrors.write('app', hidden, { ...mirror, records: one });
  const before = platform.asked.length;
  const asAda = await issues.findLinkedTo('user', [one, '001J80000019IF9IAM']);
  expect(asAda.map(({ id, recordIds }) => [id, recordIds]).toSorted()).toEqual(
    [
      [sup, new Set([other, one])],
      [hidden, new Set([one])],
    ].toSorted(),
  );
  expect(asAda.find(({ id }) => id === sup)?.key).toBe(platform.jira.findIssue(sup)?.key);
  expect(platform.asked).toHaveLength(before + 1);
  platform.become('evan');
  expect((await issues.findLinkedTo('user', [one])).map(({ id }) => id)).toEqual([sup]);
  expect(await issues.findLinkedTo('user', ['001J80000019IF9IAM'])).toEqual([]);
});

test('only ids of records enter a search', async () => {
  const platform = startPlatform();
  await expect(issues.findLinkedTo('user', ['x" OR key is not EMPTY OR sfRecords ~ "x'])).rejects.toThrow(
    'not the id',
  );
  expect(platform.asked).toEqual([]);
});
