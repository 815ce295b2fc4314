import { json, Refusal, type Answer } from '../../connector/answer';

type Row = readonly [status: number, errorCode: string, message: string];

/**
 * The errors of the data services, each an array of one. Names as in the current `ExceptionCode` and `StatusCode` of the
 * WSDL, statuses as documented; where no sentence is quoted anywhere it is *assumed*.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm
 */
export const restErrors = {
  sessionEnded: [401, 'INVALID_SESSION_ID', 'Session expired or invalid'],
  sessionNotForRest: [401, 'INVALID_SESSION_ID', 'This session is not valid for use with the REST API'],
  dailyLimit: [403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.'],
  concurrentLimit: [
    403,
    'REQUEST_LIMIT_EXCEEDED',
    'ConcurrentRequests (Concurrent API Requests) Limit exceeded.',
  ],
  apiNotInEdition: [403, 'API_DISABLED_FOR_ORG', 'API is not enabled for this Organization or Partner'],
  apiNotForUser: [403, 'API_CURRENTLY_DISABLED', 'API is disabled for this User'],
  notEnabled: [403, 'FUNCTIONALITY_NOT_ENABLED', 'This feature is not currently enabled for this user.'],
  noAccess: [403, 'INSUFFICIENT_ACCESS', "You don't have access to this record."],
  readOnly: [403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id'],
  notFound: [404, 'NOT_FOUND', 'The requested resource does not exist'],
  deleted: [404, 'ENTITY_IS_DELETED', 'entity is deleted'],
  unsupportedVersion: [404, 'UNSUPPORTED_API_VERSION', 'Unsupported API version'],
  wrongMethod: [405, 'METHOD_NOT_ALLOWED', 'HTTP Method not allowed'],
  malformedId: [400, 'MALFORMED_ID', 'malformed id'],
  badIdField: [400, 'INVALID_ID_FIELD', 'invalid ID field'],
  noSuchField: [400, 'INVALID_FIELD', 'No such column'],
  noSuchType: [400, 'INVALID_TYPE', 'sObject type is not supported'],
  malformedQuery: [400, 'MALFORMED_QUERY', 'unexpected token'],
  badOperator: [400, 'INVALID_QUERY_FILTER_OPERATOR', 'invalid operator'],
  malformedSearch: [400, 'MALFORMED_SEARCH', 'The search is malformed'],
  searchTooShort: [400, 'INVALID_SEARCH', 'search term must be longer than one character'],
  queryTimeout: [400, 'QUERY_TIMEOUT', 'Your query request was running for too long.'],
  queryTooComplicated: [
    400,
    'QUERY_TOO_COMPLICATED',
    'Query is either selecting too many fields or is too complicated.',
  ],
  tooManyIds: [400, 'EXCEEDED_ID_LIMIT', 'exceeded the limit of ids'],
  rowLocked: [400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record'],
  malformedJson: [400, 'JSON_PARSER_ERROR', 'The request body is not valid JSON'],
  badParameter: [400, 'ILLEGAL_QUERY_PARAMETER_VALUE', 'a query parameter has a value that is not taken'],
  serverTrouble: [500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.'],
  unavailable: [503, 'SERVER_UNAVAILABLE', 'The server is temporarily unavailable.'],
} as const satisfies Readonly<Record<string, Row>>;

export type RestErrorName = keyof typeof restErrors;

/** A refusal by the data services. `message` replaces the usual sentence. */
export function refuseRest(name: RestErrorName, message?: string, fields?: readonly string[]): Refusal {
  const [status, errorCode, usual] = restErrors[name];
  const body = [{ message: message ?? usual, errorCode, ...(fields ? { fields } : {}) }];
  return new Refusal(json(status, body), `${errorCode}: ${message ?? usual}`);
}

/** What the stand-in does not know. Salesforce has no such code, so that nobody takes it for an answer of an org. */
export function notImplemented(what: string): Answer {
  const message = `the stand-in for Salesforce does not implement ${what}`;
  return json(501, [{ message, errorCode: 'NOT_IMPLEMENTED_BY_THE_STAND_IN' }]);
}
