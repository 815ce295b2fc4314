/** A call to Jira as the platform passes it on: the path with its query, and who asks. */
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

/** Jira as the platform sees it. Never rejects for what Jira would refuse: a refusal is a response. */
export interface JiraApi {
  handle(request: JiraRequest): Promise<JiraResponse>;
}
