import type { JiraResponse } from '../forge/jira-api';

/** A refusal by Jira, thrown anywhere and returned as a status with the error body of its REST API. */
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

/** A response with a JSON body. Undefined means no body. */
export function answer(status: number, value?: unknown): JiraResponse {
  const body = value === undefined ? '' : JSON.stringify(value);
  return { status, headers: { 'content-type': 'application/json;charset=UTF-8' }, body };
}

/** Real Jira has it, this one does not: refused with an error, never silently ignored. */
export function notImplemented(what: string): Refusal {
  return new Refusal(501, `The local Jira does not implement ${what}.`);
}
