/** What a dynamic web trigger answers. https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger/ */
interface WebAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** A web trigger as Forge calls it. */
export type WebDoor = (request: unknown) => Promise<WebAnswer>;

/** The door that Salesforce sends people back to. Anybody may knock. */
export function callBackDoor(): WebDoor {
  return () =>
    Promise.resolve({
      statusCode: 400,
      headers: { 'content-type': ['text/plain; charset=utf-8'] },
      body: 'Nobody waits for this log-in. Begin it again in Jira.',
    });
}
