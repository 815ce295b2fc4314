import * as z from 'zod/mini';
import { stopView } from './connections/stop-view';

/** The closed list of reasons why nothing happened (or, for OUTCOME_UNKNOWN, why nobody knows). */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_LET_IN',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'TOKEN_REJECTED',
  'SENDING_STOPPED',
  'CHANGED_MEANWHILE',
  'RUN_UNDER_WAY',
  'NEWER_RELEASE',
  'REFUSED',
  'RATE_LIMITED',
  'QUOTA_USED_UP',
  'CONNECTOR_DOWN',
  'ANSWER_UNKNOWN',
  'OUTCOME_UNKNOWN',
  'PLATFORM_DOWN',
  'UNEXPECTED',
] as const;

export const errorCode = z.enum(errorCodes);
export type ErrorCode = z.output<typeof errorCode>;

/** Refusals that the person who asks can put right. They are not logged, so a reference to them would lead nowhere. */
const unlogged: readonly ErrorCode[] = [
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'SENDING_STOPPED',
  'CHANGED_MEANWHILE',
  'RUN_UNDER_WAY',
];

/** Whether a refusal with this code is in the log, under the reference a person is told. */
export function isLogged(code: ErrorCode): boolean {
  return !unlogged.includes(code);
}

/** What can be wrong with a field; `malformed` where nothing more exact is known. */
const fieldProblems = [
  'malformed',
  'tokenEmpty',
  'tokenOfAtlassian',
  'tokenIsSalesforceSession',
  'tokenTruncated',
  'tokenAlreadyEnded',
  'tokenHasOddCharacters',
  'hostNotSalesforce',
  'endAlreadyPast',
  'tooMany',
  'otherOrg',
  'tokenIsNone',
  'tokenTwice',
  'tokenInUse',
  'tokenIsNext',
  'tokenIsPrevious',
  'tooManyLinks',
  'tokenLivesTooLong',
  'endUnknown',
  'nameEmpty',
  'nameTaken',
  'projectUnknown',
  'tooManyConnections',
  'tooManyBound',
  'hostEmpty',
  'hostOfOtherCloud',
  'keyEmpty',
  'keyHasOddCharacters',
  'secretInUse',
  'looksSecret',
  'endTooFar',
] as const;

const fieldProblem = z.enum(fieldProblems);
export type FieldProblem = z.output<typeof fieldProblem>;

/** Who caused a trouble: the Connector, Jira, Forge (the platform this app runs on), or this app itself. */
export const origin = z.enum(['connector', 'jira', 'forge', 'app']);
export type Origin = z.output<typeof origin>;

/**
 * What is known about the origin of trouble. `by` is absent where this app decided it itself, and in rows of earlier
 * releases that did not record it. `status` is the HTTP status of the answer, absent where no answer came.
 */
export const source = { by: z.optional(origin), status: z.optional(z.int()) } as const;
export type Source = z.output<z.ZodMiniObject<typeof source>>;

/**
 * Why none of the site's connections speaks: none is the default, the project is bound to one that was removed, or the
 * one that would speak has no token.
 */
export const noConnection = z.enum(['noDefault', 'boundToRemoved', 'noToken']);
export type NoConnectionWhy = z.output<typeof noConnection>;

/**
 * An error as it crosses the border. `detail` is the other side's own refusal text: plain, capped, never branched on.
 * `room` is how much a field may still hold, where it held too much. `stop` goes with SENDING_STOPPED. `why` says why
 * nothing is connected, where the site has connections to tell apart. `sentThrough` goes with a refusal by the Connector:
 * the name of the connection that this app picked, where the site has several.
 */
export const wireError = z.object({
  code: errorCode,
  reference: z.string(),
  fields: z.optional(
    z.array(z.object({ field: z.string(), problem: fieldProblem, room: z.optional(z.int()) })),
  ),
  retryAfterSeconds: z.optional(z.number()),
  why: z.optional(noConnection),
  ...source,
  detail: z.optional(z.string().check(z.maxLength(500))),
  stop: z.optional(stopView),
  sentThrough: z.optional(z.string()),
});
export type WireError = z.output<typeof wireError>;
