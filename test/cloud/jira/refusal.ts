import type { JiraResponse } from '../forge/jira-api';

/** Jira's no: thrown anywhere, answered as a status with the error body of its REST API. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }

  toResponse(): JiraResponse {
    return answer(this.status, { errorMessages: [this.message], errors: {} });
  }
}

/** A response with a JSON body; undefined has none. */
export function answer(status: number, value?: unknown): JiraResponse {
  const body = value === undefined ? '' : JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body };
}

/** Real Jira has it, this one does not: refused loudly, never imitated by silence. */
export function notImplemented(what: string): Refusal {
  return new Refusal(501, `The local Jira does not implement ${what}.`);
}
