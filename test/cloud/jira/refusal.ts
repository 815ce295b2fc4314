import type { JiraResponse } from '../forge/jira-api';

/** A refusal by Jira, thrown anywhere and returned as a status with the error body of its REST API. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly status: number,
    message: string,
    /** The field it is about: Jira then says it in `errors` only. */
    readonly field?: string,
  ) {
    super(message);
  }

  toResponse(): JiraResponse {
    const { field, message } = this;
    return answer(
      this.status,
      field === undefined
        ? { errorMessages: [message], errors: {} }
        : { errorMessages: [], errors: { [field]: message } },
    );
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
