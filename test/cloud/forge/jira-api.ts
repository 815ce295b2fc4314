/** A call to Jira as the platform passes it on: the path with its query, and the caller. */
export interface JiraRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly as: { readonly kind: 'user'; readonly accountId: string } | { readonly kind: 'app' };
}

export interface JiraResponse {
  readonly status: number;
  readonly headers?: Record<string, string>;
  readonly body: string;
}

/** Jira as the platform sees it. A refusal by Jira is a response, never a rejection. */
export interface JiraApi {
  handle(request: JiraRequest): Promise<JiraResponse>;
}
