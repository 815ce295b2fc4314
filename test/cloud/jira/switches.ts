/**
 * What Atlassian has not published, or has published but does differently. One switch each, which can be set at any
 * time.
 */
export interface JiraSwitches {
  /**
   * Whether the app itself may ask `permissions/check` about somebody. Documented for server calls of Connect apps
   * only, so a Forge app is refused unless this says otherwise. People may always ask about themselves.
   * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-permissions/#api-rest-api-3-permissions-check-post
   */
  othersPermissions: 'app may ask' | 'refused';
  /**
   * Whether issue security shuts the app out of an issue unless a restriction names the app. Permission schemes give an
   * app's user its rights; that a security level has to name it too, like anybody else, is *assumed*.
   */
  appSees: 'as issue security lets it' | 'every issue';
  /**
   * What `permissions/check` costs. Documented: 1 point per request and 1 per returned issue. Whether ids in an answer
   * that is not an issue count is not stated, so the harsh reading is 1 for each issue asked about. The duration is not
   * published: *assumed* is the time to look at each issue's project, scheme and security level.
   * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
   */
  permissionCheck: { readonly msPerIssue: number; readonly points: 'one a request' | 'one an issue' };
  /** How long a search takes, per page and per issue on the page: *assumed*, because nobody publishes it. */
  search: { readonly msPerRequest: number; readonly msPerIssue: number };
  /**
   * The points all customers of an app share in each full UTC hour. Once they are used up, every call of the app's
   * functions gets a 429 until the hour is over.
   * @see https://developer.atlassian.com/cloud/jira/platform/rate-limiting/
   */
  quota: { readonly pointsAnHour: number } | 'off';
  /** How many requests per second one endpoint accepts for one method, from the same page. */
  bursts: { readonly getOrPostASecond: number; readonly putOrDeleteASecond: number } | 'off';
  /** How many writes one issue accepts, from the same page. */
  issueWrites: { readonly in2Seconds: number; readonly in30Seconds: number } | 'off';
  /**
   * What projects demand of a new issue, by key: the names of fields somebody made required, or `closed` where the app's
   * role may not create. By default none of them demands more than a summary.
   * @see https://support.atlassian.com/jira-cloud-administration/docs/specify-field-behavior/
   */
  newIssues: Readonly<Record<string, readonly string[] | 'closed'>>;
  /** Where a bulk fetch reports missing or hidden issues: nowhere, as documented, or in `issueErrors`. */
  missingIssues: 'left out' | 'in issueErrors';
  /** Whose e-mail addresses Jira hides from others, by name: each person's own choice in their profile. */
  hiddenEmails: readonly string[];
  /** How a bulk get of users shows a closed account: as an inactive former user, or not at all. */
  closedAccounts: 'former user' | 'left out';
  /**
   * The answer to work that is done later: 303 with the task's address, as documented, or the task itself, as when a
   * fetch on the way follows that address (*assumed* possible: nobody says what Forge's fetch does).
   * @see https://developer.atlassian.com/cloud/jira/platform/rest/v3/intro/#async
   */
  laterWork: 'location' | 'task';
  /** How long after its acceptance such work is done. */
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
  newIssues: {},
  missingIssues: 'left out',
  hiddenEmails: [],
  closedAccounts: 'former user',
  laterWork: 'location',
  laterWorkMs: 20,
};
