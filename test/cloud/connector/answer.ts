/** An answer of the API, before it is sent. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** An answer that ends the work: nothing happens after it, and started changes are rolled back. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly answer: Answer,
    message: string,
  ) {
    super(message);
  }
}

/** A JSON answer. */
export function json(status: number, value: unknown): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(value) };
}

/** The documented envelope of success. */
export function success(status: number, data: unknown, message: string): Answer {
  return json(status, { data, message, success: true });
}

/** A refusal in an envelope we made up: no error body is published. */
export function refuse(status: number, message: string): Refusal {
  return new Refusal(json(status, { success: false, message }), message);
}

/** An HTML answer, as a web framework gives before any product code is reached. */
export function page(status: number, title: string, detail: string): Answer {
  const body = `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1><p>${detail}</p></body></html>\n`;
  return { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body };
}
