/** POST calls that only read. */
const readingPosts =
  /^\/rest\/api\/[23]\/(search\/jql|search\/approximate-count|permissions\/check|issue\/bulkfetch|jql\/parse)$/;

/**
 * The classic scope a call to Jira needs, as stated on each operation's page.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/
 */
export function scopeOfJiraCall(method: string, path: string): string {
  const bare = path.split('?', 1)[0] ?? path;
  if (/^\/rest\/api\/[23]\/(myself|users?)(\/|$)/.test(bare)) return 'read:jira-user';
  if (method === 'GET' || method === 'HEAD') return 'read:jira-work';
  return method === 'POST' && readingPosts.test(bare) ? 'read:jira-work' : 'write:jira-work';
}
