import * as z from 'zod/mini';

/** The closed list of reasons why nothing happened (or, for OUTCOME_UNKNOWN, why nobody can tell). */
export const errorCodes = [
  'INVALID_INPUT',
  'NOT_ALLOWED',
  'NOT_LET_IN',
  'NOT_FOUND',
  'NOT_CONNECTED',
  'TOKEN_ENDED',
  'TOKEN_REJECTED',
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
] as const;

const fieldProblem = z.enum(fieldProblems);
export type FieldProblem = z.output<typeof fieldProblem>;

/** An error as it crosses the border. `detail` is the other side's own refusal text: plain, capped, never branched on. */
export const wireError = z.object({
  code: errorCode,
  reference: z.string(),
  fields: z.optional(z.array(z.object({ field: z.string(), problem: fieldProblem }))),
  retryAfterSeconds: z.optional(z.number()),
  by: z.optional(z.enum(['connector', 'jira'])),
  detail: z.optional(z.string().check(z.maxLength(500))),
});
export type WireError = z.output<typeof wireError>;
