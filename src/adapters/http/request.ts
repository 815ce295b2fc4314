import type { Origin } from '../../contract/errors';
import type { Secret } from '../../shared/secret';
import type { Answer, Unanswered } from './answer';
import { failureKind, failureText } from './failure-kind';
import type { FetchLike } from './fetch-like';
import { readCapped } from './read-capped';
import { Redaction } from './redaction';

/** Longer bodies are cut off. The Connector's full list of a thousand links has some 130 kB. */
const mostBytes = 2_000_000;

/** What a header can carry. `fetch` would quote any other text in its error, token included. */
const sendable = /^[\x21-\x7e]+$/;

/** One redaction per token, shared by all requests that carry it. */
const redactions = new WeakMap<Secret, Redaction>();

/**
 * Where a request goes: the service's name for our errors, its address, and the token with the scheme of its
 * `Authorization` header. The limit is in milliseconds and covers headers and body.
 */
export interface Destination {
  readonly service: Origin;
  readonly base: string;
  readonly scheme: string;
  readonly token: Secret;
  readonly limitMs: number;
}

/** One request; `path` is encoded already. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
}

/**
 * Sends one request to an outside service and describes the result. It is the only caller of `fetch`, and it never
 * throws.
 *
 * Redirects are not followed, so the token goes nowhere else. The limit holds even for a `fetch` that ignores its
 * signal. No text or error that leaves here holds the token.
 */
export async function request(fetch: FetchLike, to: Destination, call: Call): Promise<Answer> {
  const secret = to.token.reveal();
  const redaction = redactions.get(to.token) ?? new Redaction(secret);
  redactions.set(to.token, redaction);
  if (!sendable.test(secret)) return unanswered('unsendable', 'the token has characters no header can carry');
  if (to.limitMs <= 0) return unanswered('notSent', 'no time was left to begin');
  const aborter = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<Answer>((resolve) => {
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
async function exchange(
  fetch: FetchLike,
  { service, base, scheme }: Destination,
  { secret, redaction }: { readonly secret: string; readonly redaction: Redaction },
  call: Call,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(base + call.path, {
      method: call.method,
      headers: {
        Authorization: `${scheme} ${secret}`,
        Accept: 'application/json',
        'Content-Type': 'application/json',
      },
      redirect: 'manual',
      signal,
      ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
    });
    const { status, headers } = response;
    const platformError = headers.get('forge-proxy-error');
    if (platformError && status !== 429) {
      return unanswered(status < 500 ? 'blocked' : 'noAnswer', `${status} ${platformError}`);
    }
    const { text, whole } = await readCapped(response, mostBytes);
    const [contentType, retryAfter] = [headers.get('content-type') ?? '', headers.get('retry-after')];
    return {
      kind: 'answered',
      by: platformError ? 'forge' : service,
      status,
      contentType: redaction.ofWords(contentType),
      retryAfter,
      text: redaction.ofRaw(text),
      whole,
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
