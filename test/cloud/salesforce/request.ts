/** One request to a My Domain, before it is routed. */
export interface OrgRequest {
  /** The host the caller meant: from the Host header, or from the first part of a browser's path. */
  readonly host: string;
  /** What a browser's addresses begin with: `/~host`, or nothing for a caller that sends the Host header. */
  readonly prefix: string;
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** The fields of a form, or undefined if the body is none. */
export function formOf({ headers, body }: OrgRequest): URLSearchParams | undefined {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]?.trim();
  return type === 'application/x-www-form-urlencoded' ? new URLSearchParams(body.toString()) : undefined;
}
