import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

const jira = createJira({ db: openDatabase(':memory:') });
const accountOf = (name: string) => jira.findUser(name)?.accountId ?? name;

test('people are found by name and by account', () => {
  expect(jira.users.map(({ name }) => name)).toEqual(['ada', 'paula', 'evan', 'vera']);
  expect(jira.findUser('5b10a2844c20165700ede21d')).toMatchObject({ name: 'vera', displayName: 'Vera' });
  expect(jira.findUser('eve')).toBeUndefined();
});

test('an issue is found with what a page needs to know about it', () => {
  expect(jira.findIssue('SUP-40')).toMatchObject({
    id: '11816',
    projectId: '10001',
    projectKey: 'SUP',
    projectType: 'service_desk',
    summary: 'Return of a damaged pump for Tidewater Utilities',
    issueType: { id: '10105', name: 'Service request' },
    fields: { status: { name: 'In progress' } },
  });
  expect(jira.findIssue('SUP-41')).toBeUndefined();
});

test('projects are listed for people who may browse them', () => {
  const keys = (name: string) => jira.listProjects(accountOf(name)).map(({ key }) => key);
  expect(keys('paula')).toEqual(['SUP', 'OPS', 'SEC']);
  expect(keys('vera')).toEqual(['SUP', 'OPS']);
  expect(keys('stranger')).toEqual([]);
});

test('issues are listed page by page, and only for people who may see them', () => {
  const last = jira.listIssues(accountOf('evan'), 'OPS', 40);
  expect(last).toMatchObject({ page: 40, pages: 40, total: 2000 });
  expect(last.issues.at(-1)?.key).toBe('OPS-2000');
  expect(jira.listIssues(accountOf('evan'), 'SEC', 1)).toMatchObject({ issues: [], total: 0 });
});

test('permissions are known by issue, by project and anywhere', () => {
  const evan = accountOf('evan');
  expect(jira.permissionsOf(evan, { issueId: '10173' }).has('EDIT_ISSUES')).toBe(true);
  expect(jira.permissionsOf(evan, { projectId: '10003' }).has('BROWSE_PROJECTS')).toBe(false);
  expect(jira.permissionsOf(evan, {}).has('ADMINISTER')).toBe(false);
  expect(jira.permissionsOf(accountOf('ada'), {}).has('ADMINISTER')).toBe(true);
  expect(jira.permissionsOf(evan, { issueId: '1' }).size).toBe(0);
});

test('the generated issues are the same every time and rarely repeat', () => {
  const other = createJira({ db: openDatabase(':memory:'), projects: ['OPS'] });
  const summaries = new Set<string>();
  for (let number = 1; number <= 2000; number += 1) {
    const issue = jira.findIssue(`OPS-${number}`);
    expect(other.findIssue(`OPS-${number}`)?.summary).toBe(issue?.summary);
    summaries.add(issue?.summary ?? '');
  }
  expect(summaries.size).toBeGreaterThan(1900);
});

test('OPS can be made larger, and its first issues are the same', () => {
  const larger = createJira({ db: openDatabase(':memory:'), projects: ['OPS', 'SEC'], operations: 10_001 });
  expect(larger.listIssues(accountOf('evan'), 'OPS', 1).total).toBe(10_001);
  expect(larger.findIssue('OPS-2000')?.summary).toBe(jira.findIssue('OPS-2000')?.summary);
  expect(larger.findIssue('OPS-10000')?.id).toBe('30000');
  expect(larger.findIssue('30001')?.key).toBe('SEC-1');
});

test('SUP can be made larger, and the hand-written issues come first', () => {
  const larger = createJira({ db: openDatabase(':memory:'), projects: ['SUP'], support: 50 });
  expect(larger.listIssues(accountOf('evan'), 'SUP', 1).total).toBe(50);
  expect(larger.findIssue('SUP-39')?.id).toBe('10173');
  expect(larger.findIssue('SUP-50')?.id).toBe('2000010');
});

test('written data survives a restart, and the issues are not created twice', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jira-'));
  const first = openDatabase(folder);
  const put = { as: 'evan', method: 'PUT', body: { kept: true } } as const;
  await ask(createJira({ db: first, projects: ['SUP'] }), '/issue/10173/properties/mark', put);
  first.close();
  const second = openDatabase(folder);
  const again = createJira({ db: second, projects: ['SUP'] });
  const { json } = await ask(again, '/issue/10173/properties/mark', { as: 'vera' });
  expect(json).toEqual({ key: 'mark', value: { kept: true } });
  expect(again.listIssues(accountOf('ada'), 'SUP', 1).total).toBe(40);
  second.close();
  rmSync(folder, { recursive: true });
});
