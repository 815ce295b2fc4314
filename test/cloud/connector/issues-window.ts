/** What the service sees of a Jira issue. `fields` as Jira's REST API spells them. */
export interface JiraIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly type: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The service's view of Jira: it reads issues there and keeps none of its own. */
export interface IssuesWindow {
  find(idOrKey: string): JiraIssue | undefined;
}
