import { displayConditions, holds, type DisplayConditions } from './display-conditions';

const bulkPage: DisplayConditions = { or: { isAdmin: true, hasProjectPermission: 'ADMINISTER_PROJECTS' } };

test.each<[DisplayConditions, readonly string[], boolean]>([
  [{}, [], true],
  [{ canEditIssues: true }, ['EDIT_ISSUES'], true],
  [{ canEditIssues: true }, [], false],
  [{ canEditIssues: false }, [], true],
  [{ canEditIssues: true, isAdmin: true }, ['EDIT_ISSUES'], false],
  [{ hasProjectPermission: 'EDIT_ISSUES' }, ['EDIT_ISSUES'], true],
  [bulkPage, ['ADMINISTER'], true],
  [bulkPage, ['ADMINISTER_PROJECTS'], true],
  [bulkPage, ['EDIT_ISSUES'], false],
  [{ and: { canEditIssues: true, isAdmin: true } }, ['EDIT_ISSUES'], false],
  [{ not: { isAdmin: true } }, ['ADMINISTER'], false],
  [{ not: { isAdmin: true } }, [], true],
  [{ not: { isAdmin: true, canEditIssues: true } }, ['EDIT_ISSUES'], false],
  [{ or: [{ isAdmin: true }, { canEditIssues: true, isProjectAdmin: true }] }, ['EDIT_ISSUES'], false],
  [{ or: [{ isAdmin: true }, { canEditIssues: true }] }, ['EDIT_ISSUES'], true],
  [{ not: { or: { isAdmin: true, canEditIssues: true } } }, ['EDIT_ISSUES'], false],
  [{ canEditIssues: true, or: { isAdmin: true, isProjectAdmin: true } }, ['ADMINISTER'], false],
])('%j, for somebody with %j: %s', (conditions, permissions, held) => {
  expect(holds(displayConditions.parse(conditions), new Set(permissions))).toBe(held);
});

test.each([
  [{ issueType: 'Bug' }, 'issueType'],
  [{ or: { isAdmin: true, projectKey: 'SUP' } }, 'projectKey'],
  [{ hasProjectPermission: 'PUSH' }, 'hasProjectPermission'],
])('%j is refused by its name', (conditions, name) => {
  expect(() => displayConditions.parse(conditions)).toThrow(name);
});
