import type { PageFacts } from '../mount';
import { findAddress } from './place';

const facts: PageFacts = {
  cdn: 'http://localhost:4001',
  resources: [],
  modules: [
    { key: 'settings', type: 'jira:adminPage' },
    { key: 'bulk', type: 'jira:projectPage' },
    { key: 'panel', type: 'jira:issuePanel' },
  ],
  projectKey: 'SUP',
};
const find = (wish: unknown) => findAddress(wish, facts, 'http://127.0.0.1:4000');

test.each([
  [{ url: '/browse/SUP-1' }, 'http://127.0.0.1:4000/browse/SUP-1'],
  [{ url: 'https://example.com/a?b=c' }, 'https://example.com/a?b=c'],
  [{ target: 'issue', issueKey: 'SUP-1' }, 'http://127.0.0.1:4000/browse/SUP-1'],
  [{ target: 'module', moduleKey: 'settings' }, 'http://127.0.0.1:4000/admin/apps/settings'],
  [
    { target: 'module', moduleKey: 'settings', path: '/bulk-push' },
    'http://127.0.0.1:4000/admin/apps/settings/bulk-push',
  ],
  [
    { target: 'module', moduleKey: 'bulk', path: 'runs/1' },
    'http://127.0.0.1:4000/projects/SUP/apps/bulk/runs/1',
  ],
  [
    { target: 'module', moduleKey: 'bulk', projectKey: 'OPS' },
    'http://127.0.0.1:4000/projects/OPS/apps/bulk',
  ],
])('%j leads to %s', (wish, address) => {
  expect(find(wish)).toBe(address);
});

test.each([
  [{ url: 'javascript:alert(1)' }, 'refused to open a javascript: address'],
  [{ target: 'dashboard', dashboardId: '1' }, 'has no page for'],
  [{ target: 'module', moduleKey: 'panel' }, 'has no page of its own'],
  [{ target: 'module', moduleKey: 'nothing' }, 'has no module "nothing"'],
])('%j is refused: %s', (wish, reason) => {
  expect(() => find(wish)).toThrow(reason);
});
