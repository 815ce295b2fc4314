import { scopeOfJiraCall } from './scope-of-jira-call';

test.each([
  ['GET', '/rest/api/3/issue/1?fields=summary', 'read:jira-work'],
  ['GET', '/rest/api/3/mypermissions?permissions=ADMINISTER', 'read:jira-work'],
  ['POST', '/rest/api/3/search/jql', 'read:jira-work'],
  ['POST', '/rest/api/3/permissions/check', 'read:jira-work'],
  ['PUT', '/rest/api/3/issue/1/properties/a', 'write:jira-work'],
  ['DELETE', '/rest/api/3/issue/bulkfetch', 'write:jira-work'],
  ['GET', '/rest/api/3/myself', 'read:jira-user'],
  ['GET', '/rest/api/3/user?accountId=1', 'read:jira-user'],
  ['GET', '/rest/api/3/user/bulk?accountId=1&accountId=2', 'read:jira-user'],
])('%s %s needs %s', (method, path, scope) => {
  expect(scopeOfJiraCall(method, path)).toBe(scope);
});
