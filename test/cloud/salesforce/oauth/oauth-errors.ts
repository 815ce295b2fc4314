import { json, Refusal } from '../../connector/answer';

type Row = readonly [status: number, error: string, description: string];

/**
 * The errors of the token and authorize endpoints, each an object and not an array. The words of most are seen in several
 * independent sources, those of the rest are *assumed*; Salesforce documents the names only.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_flow_errors.htm
 */
export const oauthErrors = {
  otherDomain: [400, 'invalid_grant', 'request not supported on this domain'],
  noRunAsUser: [400, 'invalid_grant', 'no client credentials user enabled'],
  flowNotEnabled: [400, 'invalid_grant', 'client credentials flow not enabled'],
  unknownClient: [400, 'invalid_client_id', 'client identifier invalid'],
  badSecret: [401, 'invalid_client', 'invalid client credentials'],
  endedToken: [400, 'invalid_grant', 'expired access/refresh token'],
  endedCode: [400, 'invalid_grant', 'expired authorization code'],
  badVerifier: [400, 'invalid_grant', 'invalid code verifier'],
  noChallenge: [400, 'invalid_request', 'missing required code challenge'],
  badChallenge: [400, 'invalid_request', 'only the code challenge method S256 is taken here'],
  missingParameter: [400, 'invalid_request', 'missing required parameter'],
  scopeParameter: [400, 'invalid_request', 'scope parameter not supported'],
  notApproved: [400, 'invalid_grant', "user hasn't approved this consumer"],
  notAdminApproved: [400, 'invalid_grant', 'user is not admin approved to access this app'],
  authenticationFailure: [400, 'invalid_grant', 'authentication failure'],
  ipRestricted: [400, 'invalid_grant', 'ip restricted'],
  userInactive: [400, 'invalid_grant', 'user inactive'],
  redirectUri: [400, 'redirect_uri_mismatch', 'redirect_uri must match configuration'],
  badScope: [400, 'invalid_scope', 'the requested scope is not allowed'],
  badResponseType: [400, 'unsupported_response_type', 'response type not supported'],
  badGrantType: [400, 'unsupported_grant_type', 'grant type not supported'],
  inactiveUser: [400, 'inactive_user', 'user is inactive'],
  inactiveOrg: [400, 'inactive_org', 'organization is inactive'],
  tooManyLogins: [400, 'rate_limit_exceeded', 'login rate exceeded'],
  serverError: [500, 'server_error', 'unexpected error'],
  unsupportedToken: [400, 'unsupported_token_type', 'this token type is not supported'],
  appNotFound: [400, 'OAUTH_EC_APP_NOT_FOUND', 'External client app is not installed in this org'],
  denied: [400, 'access_denied', 'end-user denied authorization'],
  appBlocked: [400, 'OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
  appDenied: [400, 'OAUTH_APP_ACCESS_DENIED', 'user is not admin approved to access this app'],
  approvalFailed: [
    400,
    'OAUTH_APPROVAL_ERROR_GENERIC',
    'An unexpected error has occurred. Please try again.',
  ],
} as const satisfies Readonly<Record<string, Row>>;

export type OauthErrorName = keyof typeof oauthErrors;

/** A refusal by the token endpoint. */
export function refuseToken(name: OauthErrorName, change: { error?: string; status?: number } = {}): Refusal {
  const [status, error, description] = oauthErrors[name];
  const body = { error: change.error ?? error, error_description: description };
  return new Refusal(json(change.status ?? status, body), `${error}: ${description}`);
}
