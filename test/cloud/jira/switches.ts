/** What Atlassian has not published, or has and keeps differently: one switch each, to be set at any time. */
export interface JiraSwitches {
  /**
   * Whether the app itself may ask `permissions/check` about somebody. Documented for Connect apps' server calls only,
   * so a Forge app is refused unless this says otherwise. People may always ask about themselves.
   * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
   */
  othersPermissions: 'app may ask' | 'refused';
  /**
   * Whether issue security shuts the app out of an issue, unless a restriction names the app. Permission schemes give an
   * app's user its rights; that a security level has to name it as well, like anybody, is *assumed*.
   */
  appSees: 'as issue security lets it' | 'every issue';
  /**
   * What `permissions/check` costs. Documented is 1 point a request and 1 an issue that comes back; whether the ids of an
   * answer that is no issue count is not said, so the harsh reading is 1 for each issue asked about. How long it takes
   * is nowhere published: *assumed* is what looking at each issue's project, scheme and security level would take.
   * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
   */
  permissionCheck: { readonly msPerIssue: number; readonly points: 'one a request' | 'one an issue' };
  /** How long a search takes, for a page of it and for each issue on the page: *assumed*, nobody publishes it. */
  search: { readonly msPerRequest: number; readonly msPerIssue: number };
  /**
   * The points all customers of an app share in each full UTC hour. When they are used up, every call of the app's
   * functions is a 429 until the hour is over.
   * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
   */
  quota: { readonly pointsAnHour: number } | 'off';
  /** How many requests a second one endpoint takes with one method, from the same page. */
  bursts: { readonly getOrPostASecond: number; readonly putOrDeleteASecond: number } | 'off';
  /** How many writes one issue takes, from the same page. */
  issueWrites: { readonly in2Seconds: number; readonly in30Seconds: number } | 'off';
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
  othersPermissions: 'refused',
  appSees: 'as issue security lets it',
  permissionCheck: { msPerIssue: 1, points: 'one an issue' },
  search: { msPerRequest: 5, msPerIssue: 0.2 },
  quota: { pointsAnHour: 65_000 },
  bursts: { getOrPostASecond: 100, putOrDeleteASecond: 50 },
  issueWrites: { in2Seconds: 20, in30Seconds: 100 },
  missingIssues: 'left out',
  closedAccounts: 'former user',
  laterWork: 'location',
  laterWorkMs: 20,
};
