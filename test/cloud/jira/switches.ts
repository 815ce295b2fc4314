/** What Atlassian has not published, or has and keeps differently: one switch each, to be set at any time. */
export interface JiraSwitches {
  /**
   * Whether the app itself may ask `permissions/check` about somebody. Documented for Connect apps' server calls; that
   * it holds for Forge is *assumed*.
   * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
   */
  othersPermissions: 'app may ask' | 'refused';
  /** Where a bulk fetch tells of issues that are missing or hidden: nowhere, as documented, or in `issueErrors`. */
  missingIssues: 'left out' | 'in issueErrors';
  /** How a closed account is told in a bulk get of users: as a former user who is not active, or not at all. */
  closedAccounts: 'former user' | 'left out';
  /**
   * What comes back for work that is done later: 303 with the task's address, as documented, or the task itself, as
   * when a fetch on the way follows that address (*assumed* possible: nobody says what Forge's does).
   * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#async
   */
  laterWork: 'location' | 'task';
  /** How long it takes until such work is done, counted from its acceptance. */
  laterWorkMs: number;
}

/** What Jira does unless told otherwise. */
export const defaultSwitches: JiraSwitches = {
  othersPermissions: 'app may ask',
  missingIssues: 'left out',
  closedAccounts: 'former user',
  laterWork: 'location',
  laterWorkMs: 20,
};
