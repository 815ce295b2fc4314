import * as z from 'zod/mini';
import type { SentBack } from '../ports/log-ins';
import type { Ports } from '../ports/ports';
import { receiveCallBack } from '../records/receive-call-back';
import { Secret } from '../shared/secret';

/** What a dynamic web trigger answers. https://developer.atlassian.com/platform/forge/runtime-reference/web-trigger/ */
interface WebAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: string;
}

/** A web trigger as Forge calls it. It never throws. */
export type WebDoor = (request: unknown) => Promise<WebAnswer>;

const only = <T extends z.ZodMiniType>(value: T) => z.tuple([value]);
const state = z.string().check(z.regex(/^[\w-]{43}$/));
const code = z.string().check(z.regex(/^[\x21-\x7e]{1,2000}$/));
const errorName = z.string().check(z.regex(/^\w{1,80}$/));
const description = z._default(z.optional(only(z.string().check(z.maxLength(1_000)))), ['']);

/** What Salesforce adds to the address besides, it may; what we read comes once each, and there is a code or an error. */
const shape = z.object({
  method: z.literal('GET'),
  userPath: z.optional(z.literal('')),
  queryParameters: z.union([
    z.object({ state: only(state), code: only(code), error: z.optional(z.never()) }),
    z.object({
      state: only(state),
      error: only(errorName),
      error_description: description,
      code: z.optional(z.never()),
    }),
  ]),
});

/** It leads into Jira and is no page: nobody keeps it, and nobody is told where it came from. */
const quiet = { 'cache-control': ['no-store'], 'referrer-policy': ['no-referrer'] } as const;

/**
 * The words of this door. No page of ours is near, and nobody knows whose browser it is, nor its language.
 */
const words = {
  strange:
    'Nobody waits for this log-in: it was used already, is too old, or was not begun here. Nothing was stored. Begin it again in Jira, under My Salesforce connection.',
  down: 'Jira could not keep this log-in. Nothing was stored. Begin it again in Jira, under My Salesforce connection.',
} as const;

/**
 * The door that Salesforce sends people back to. Anybody may knock, and nobody is known here: only the form of what came is
 * looked at, and the browser is sent into Jira, where the page knows who is there.
 */
export function callBackDoor(ports: Ports): WebDoor {
  return async (request) => {
    const read = shape.safeParse(request);
    if (!read.success) return told(400, words.strange);
    const { queryParameters: query } = read.data;
    const sent: SentBack =
      'error_description' in query
        ? { how: 'refused', error: query.error[0], description: query.error_description[0] }
        : { how: 'consented', code: new Secret(query.code[0]) };
    try {
      const back = await receiveCallBack(ports, query.state[0], sent);
      if (back === null) return told(400, words.strange);
      const location = `${back.page}?${String(new URLSearchParams({ ticket: back.ticket }))}`;
      return { statusCode: 302, headers: { ...quiet, location: [location] }, body: '' };
    } catch (error) {
      ports.log.trouble('call-back not kept', {}, error);
      return told(503, words.down);
    }
  };
}

function told(statusCode: number, body: string): WebAnswer {
  return { statusCode, headers: { ...quiet, 'content-type': ['text/plain; charset=utf-8'] }, body };
}
