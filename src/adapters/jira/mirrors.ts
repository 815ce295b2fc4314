import { route } from '@forge/api';
import { mirrorKey } from '../../contract/mirror';
import type { Mirrors } from '../../ports';
import { askJira } from './ask-jira';

/**
 * The mirror, one issue property.
 * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-issueidorkey-properties-propertykey-put
 */
export const mirrors: Mirrors = {
  async write(as, issueId, mirror) {
    await askJira(as, route`/rest/api/3/issue/${issueId}/properties/${mirrorKey}`, {
      method: 'PUT',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify(mirror),
    });
  },

  /** @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issue-properties/#api-rest-api-3-issue-properties-multi-post */
  async writeMany(as, byIssue) {
    if (byIssue.size === 0) return;
    const issues = [...byIssue].map(([issueId, value]) => ({
      issueID: Number(issueId),
      properties: { [mirrorKey]: value },
    }));
    await askJira(as, route`/rest/api/3/issue/properties/multi`, {
      method: 'POST',
      redirect: 'manual',
      headers: { accept: 'application/json', 'content-type': 'application/json' },
      body: JSON.stringify({ issues }),
    });
  },
};
