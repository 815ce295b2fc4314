import type { Origin } from '../../contract/errors';
import type { Secret } from '../../shared/secret';
import type { Answer, Unanswered } from './answer';
import { failureKind, failureText } from './failure-kind';
import type { FetchLike } from './fetch-like';
import { readCapped } from './read-capped';
import { Redaction } from './redaction';

/** Longer bodies are cut off, where a call names no other length. The Connector's full list of a thousand links has some 130 kB. */
const mostBytes = 2_000_000;

/** What a header can carry. `fetch` would quote any other text in its error, token included. */
const sendable = /^[\x21-\x7e]+$/;

/** One redaction per secret, shared by all requests that carry it. */
const redactions = new WeakMap<Secret, Redaction>();

/** Removes all secrets of a request from texts. */
type Redacting = Pick<Redaction, 'ofRaw' | 'ofWords'>;

/**
 * Where a request goes: the service's name for our errors, its address, and the token with the scheme of its
 * `Authorization` header, null for a call without one. The limit is in milliseconds and covers headers and body.
 */
export interface Destination<By extends string = Origin> {
  readonly service: By;
  readonly base: string;
  readonly scheme: string;
  readonly token: Secret | null;
  readonly limitMs: number;
}

/** One request; `path` is encoded already. `body` is sent as JSON, `form` as the fields of a form, which may be secret. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  readonly form?: Readonly<Record<string, string | Secret>>;
  /**
   * Its answer brings secrets of its own, which may have parts in common with those that were sent. Its text is left whole
   * then, and is for a program to read, never for people.
   */
  readonly bringsSecrets?: true;
  /** Where its answer may be longer than others, in bytes. */
  readonly mostBytes?: number;
}

/**
 * Sends one request to an outside service and describes the result. It is the only caller of `fetch`, and it never
 * throws.
 *
 * Redirects are not followed, so the token goes nowhere else. The limit holds even for a `fetch` that ignores its
 * signal. No text or error that leaves here holds the token.
 */
export async function request<By extends string>(
  fetch: FetchLike,
  to: Destination<By>,
  call: Call,
): Promise<Answer<By>> {
  const secret = to.token?.reveal() ?? null;
  const redaction = redactionOf(to.token, call);
  if (secret !== null && !sendable.test(secret))
    return unanswered('unsendable', 'the token has characters no header can carry');
  if (to.limitMs <= 0) return unanswered('notSent', 'no time was left to begin');
  const aborter = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Unanswered>((resolve) => {
    timer = setTimeout(
      () => resolve(unanswered('noAnswer', `no answer within ${to.limitMs} ms`)),
      to.limitMs,
    );
  });
  try {
    return await Promise.race([exchange(fetch, to, { secret, redaction }, call, aborter.signal), tooSlow]);
  } finally {
    clearTimeout(timer);
    aborter.abort();
  }
}

/**
 * The platform's own answers carry a header of their own (@forge/api, out/api/fetch.js). Below 500 it let nothing out.
 * Its 429 asks to wait as the service's would, and counts as Forge's answer.
 */
async function exchange<By extends string>(
  fetch: FetchLike,
  { service, base, scheme }: Destination<By>,
  { secret, redaction }: { readonly secret: string | null; readonly redaction: Redacting },
  call: Call,
  signal: AbortSignal,
): Promise<Answer<By>> {
  try {
    const response = await fetch(base + call.path, {
      method: call.method,
      headers: {
        ...(secret === null ? {} : { Authorization: `${scheme} ${secret}` }),
        Accept: 'application/json',
        'Content-Type': call.form ? 'application/x-www-form-urlencoded' : 'application/json',
      },
      redirect: 'manual',
      signal,
      ...bodyOf(call),
    });
    const { status, headers } = response;
    const platformError = headers.get('forge-proxy-error');
    if (platformError && status !== 429) {
      return unanswered(status < 500 ? 'blocked' : 'noAnswer', `${status} ${platformError}`);
    }
    const { text, whole } = await readCapped(response, call.mostBytes ?? mostBytes);
    const [contentType, retryAfter] = [headers.get('content-type') ?? '', headers.get('retry-after')];
    return {
      kind: 'answered',
      by: platformError ? 'forge' : service,
      status,
      contentType: redaction.ofWords(contentType),
      retryAfter,
      text: call.bringsSecrets ? text : redaction.ofRaw(text),
      whole,
      header: (name) => redaction.ofWords(headers.get(name) ?? '') || null,
      redact: (words) => redaction.ofWords(words),
      repeatsToken: (name) => redaction.ofRaw(name) !== name,
    };
  } catch (thrown) {
    return unanswered(failureKind(thrown), redaction.ofWords(failureText(thrown)));
  }
}

function unanswered(kind: Unanswered['kind'], why: string): Unanswered {
  return { kind, cause: new Error(why) };
}

function bodyOf({ body, form }: Call): { readonly body?: string } {
  if (form) {
    const fields = Object.entries(form).map(([name, value]): [string, string] => [
      name,
      typeof value === 'string' ? value : value.reveal(),
    ]);
    return { body: new URLSearchParams(fields).toString() };
  }
  return body === undefined ? {} : { body: JSON.stringify(body) };
}

function redactionOf(token: Secret | null, { form = {} }: Call): Redacting {
  const fields = Object.values(form).filter((value) => typeof value !== 'string');
  const all = [...(token === null ? [] : [token]), ...fields].map((secret) => {
    const redaction = redactions.get(secret) ?? new Redaction(secret.reveal());
    redactions.set(secret, redaction);
    return redaction;
  });
  return {
    ofRaw: (text) => all.reduce((told, each) => each.ofRaw(told), text),
    ofWords: (text) => all.reduce((told, each) => each.ofWords(told), text),
  };
}
