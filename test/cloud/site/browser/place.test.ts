import type { PageFacts } from '../mount';
import { findAddress, leadElsewhere } from './place';

const facts: PageFacts = {
  cdn: 'http://localhost:4001',
  resources: [],
  modules: [
    { key: 'settings', type: 'jira:adminPage' },
    { key: 'bulk', type: 'jira:projectPage' },
    { key: 'panel', type: 'jira:issuePanel' },
    { key: 'mine', type: 'jira:globalPage', home: '/jira/apps/a/e' },
  ],
  projectKey: 'SUP',
  outside: [
    { ending: 'acme.my.salesforce.com', to: 'http://127.0.0.1:9999' },
    { ending: '.my.salesforce.com', to: 'http://127.0.0.1:4004/~{host}' },
  ],
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
  [{ target: 'module', moduleKey: 'mine' }, 'http://127.0.0.1:4000/jira/apps/a/e'],
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

test.each([
  ['https://acme.my.salesforce.com/a?b=c#d', 'http://127.0.0.1:9999/a?b=c#d'],
  ['https://example.my.salesforce.com/500', 'http://127.0.0.1:4004/~example.my.salesforce.com/500'],
  ['https://example.com/a', 'https://example.com/a'],
  ['https://example.my.salesforce.com.evil.example/', 'https://example.my.salesforce.com.evil.example/'],
])('a browser that goes to %s is led to %s', (address, led) => {
  expect(leadElsewhere(address, facts)).toBe(led);
});
