import type { Secret } from '../../domain/secret';
import type { Answer, Unanswered } from './answer';
import type { Call } from './calls';
import { failureKind, failureText } from './failure-kind';
import type { FetchLike } from './fetch-like';
import { readCapped } from './read-capped';
import { withoutToken } from './without-token';

/** A full list of a thousand links has some 130 kB; what is longer than this is no answer of theirs. */
const mostBytes = 2_000_000;

/** What a header can carry. Any other text `fetch` would quote in its error, token and all. */
const sendable = /^[\x21-\x7e]+$/;

/** Where a request goes and for how long. The limit is in milliseconds and covers headers and body. */
export interface Destination {
  readonly base: string;
  readonly token: Secret;
  readonly limitMs: number;
}

/**
 * Sends one request to the Connector and describes what came of it; the only caller of `fetch`, and it never throws.
 *
 * Redirects are not followed, so the token goes nowhere else. The limit holds even for a `fetch` that ignores its
 * signal. Every text and error that leaves here is rid of the token.
 */
export async function request(fetch: FetchLike, to: Destination, call: Call): Promise<Answer> {
  const secret = to.token.reveal();
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
    return await Promise.race([exchange(fetch, to.base, secret, call, aborter.signal), tooSlow]);
  } finally {
    clearTimeout(timer);
    aborter.abort();
  }
}

/**
 * The platform answers in the Connector's place with a header of its own (@forge/api, out/api/fetch.js): below 500 it let
 * nothing out. Its 429 means what the Connector's would.
 */
async function exchange(
  fetch: FetchLike,
  base: string,
  secret: string,
  call: Call,
  signal: AbortSignal,
): Promise<Answer> {
  try {
    const response = await fetch(base + call.path, {
      method: call.method,
      headers: {
        Authorization: `JWT ${secret}`,
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
      status,
      contentType,
      retryAfter,
      text: withoutToken(text, secret),
      whole,
    };
  } catch (thrown) {
    return unanswered(failureKind(thrown), withoutToken(failureText(thrown), secret));
  }
}

function unanswered(kind: Unanswered['kind'], why: string): Unanswered {
  return { kind, cause: new Error(why) };
}
