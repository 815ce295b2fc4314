import * as z from 'zod/mini';

/**
 * The closed list of reasons why Salesforce was not read. The first group is about the way in (the External Client App
 * and its user), the second about one question, the third is decided by this app.
 */
export const salesforceCodes = [
  'NOT_MY_DOMAIN',
  'APP_UNKNOWN',
  'SECRET_WRONG',
  'FLOW_OFF',
  'NO_RUN_AS_USER',
  'NOT_APPROVED',
  'USER_SHUT_OUT',
  'LOG_IN_ENDED',
  'CALL_BACK_STRANGE',
  'CALL_BACK_LATE',
  'CALL_BACK_FOREIGN',
  'CONSENT_DENIED',
  'ACCESS_CHANGED',
  'CODE_ENDED',
  'PKCE_MISSING',
  'CALL_BACK_UNKNOWN',
  'SCOPE_MISSING',
  'ORG_GONE',
  'OTHER_HOST',
  'OTHER_ORG',
  'TOKEN_NOT_FOR_API',

  'API_OFF',
  'NO_ACCESS',
  'HIDDEN_OR_GONE',
  'FIELD_HIDDEN',
  'LIMIT_REACHED',
  'TEXT_TOO_SHORT',
  'TOO_WIDE',
  'VERSION_UNKNOWN',
  'REFUSED',
  'DOWN',
  'ANSWER_UNKNOWN',

  'NOT_SET_UP',
  'TURNED_OFF',
  'NOT_SHOWN',
  'NOT_LOGGED_IN',
  'TOO_OFTEN',
  'NEAR_LIMIT',
  'NO_TIME',
] as const;

const salesforceCode = z.enum(salesforceCodes);
export type SalesforceCode = z.output<typeof salesforceCode>;

/**
 * Why Salesforce was not read, as it crosses the border. `status` is the HTTP status of its answer, absent where none
 * came. `detail` is Salesforce's own text: plain, capped, never branched on.
 */
export const salesforceTrouble = z.object({
  code: salesforceCode,
  status: z.optional(z.int()),
  detail: z.optional(z.string().check(z.maxLength(500))),
  retryAfterSeconds: z.optional(z.number()),
});
export type SalesforceTrouble = z.output<typeof salesforceTrouble>;
