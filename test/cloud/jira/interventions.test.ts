import { openDatabase } from '../database';
import { ask } from './ask';
import { createJira } from './create-jira';

let clock = Date.parse('2026-11-20T12:00:00Z');
const jira = createJira({ db: openDatabase(':memory:'), projects: ['SUP', 'SEC'], now: () => clock });
const status = async (path: string, as: 'evan' | 'app' = 'evan') => (await ask(jira, path, { as })).status;

test('a deleted issue is gone with its properties, and its key is not reused', async () => {
  await ask(jira, '/issue/SUP-40/properties/mark', { as: 'evan', method: 'PUT', body: 1 });
  jira.deleteIssue('11816');
  expect(await status('/issue/11816', 'app')).toBe(404);
  expect(await status('/issue/SUP-40', 'app')).toBe(404);
  expect(await status('/issue/SUP-40/properties/mark')).toBe(404);
  expect(jira.moveIssue('SEC-5', 'SUP')).toBe('SUP-41');
});

test('a moved issue keeps its id and gets a new key, and the former key still finds it', async () => {
  expect(jira.moveIssue('10101', 'SEC')).toBe('SEC-6');
  expect(await status('/issue/10101')).toBe(404);
  const { json } = await ask(jira, '/issue/SUP-2', { as: 'paula' });
  expect(json).toMatchObject({ id: '10101', key: 'SEC-6', fields: { project: { key: 'SEC' } } });
  expect(jira.moveIssue('SEC-6', 'SUP')).toBe('SUP-42');
  expect(jira.findIssue('SEC-6')?.key).toBe('SUP-42');
  expect(jira.findIssue('SUP-2')?.key).toBe('SUP-42');
});

test('touching an issue makes it recently updated', async () => {
  clock += 60 * 60_000;
  const recent = async () => {
    const path = '/search/jql?fields=key&jql=updated%20%3E%3D%20-15m';
    return JSON.stringify((await ask(jira, path, { as: 'evan' })).json);
  };
  expect(await recent()).not.toContain('SUP-7');
  jira.touchIssue('SUP-7');
  expect(await recent()).toContain('SUP-7');
});

test('something that does not exist cannot be changed', () => {
  expect(() => jira.deleteIssue('SUP-999')).toThrow('no issue SUP-999');
  expect(() => jira.moveIssue('SUP-1', 'NONE')).toThrow('no project NONE');
});

test('a project with another key keeps its numbers, and every former key finds its issue', async () => {
  const former = jira.moveIssue('SUP-9', 'SEC');
  jira.renameProject('SEC', 'SAFE');
  expect(jira.findIssue(former)?.key).toBe(former.replace('SEC', 'SAFE'));
  expect(jira.findIssue('SUP-9')?.key).toBe(former.replace('SEC', 'SAFE'));
  expect(jira.findIssue('SAFE-1')).toMatchObject({ id: '30001', projectKey: 'SAFE' });
  expect((await ask(jira, '/project/SEC', { as: 'paula' })).json).toMatchObject({ key: 'SAFE' });
  expect(jira.moveIssue('SUP-10', 'SAFE')).toBe(`SAFE-${Number(former.slice(4)) + 1}`);
  jira.renameProject('SAFE', 'SEC');
  expect(jira.findIssue('SAFE-1')?.key).toBe('SEC-1');
  expect(() => jira.renameProject('SEC', 'SUP')).toThrow('there is a SUP');
});
