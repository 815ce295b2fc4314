import type { LogInServer, Refreshed } from '../../ports/log-ins';
import { SalesforceError } from '../../records/model/salesforce-error';
import type { Answer } from '../http/answer';
import { askHost, type OrgDeps } from './ask-host';
import { codeCall, consentPath, refreshCall, revokeCall } from './calls';
import { grantOf } from './grant-of';
import { callBackTrouble, logInTrouble } from './log-in-trouble';

type Deps = Pick<OrgDeps, 'fetch' | 'now' | 'timeLeft'>;

/**
 * Salesforce's log-in for persons: the web server flow with a proof key and the secret.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow_ca.htm
 */
export function logInServerWith(deps: Deps): LogInServer {
  return {
    consentAddress: ({ host, consumerKey }, wish) => `https://${host}${consentPath(consumerKey, wish)}`,
    refusal: callBackTrouble,

    async redeem(way, code, proof) {
      const answer = await askHost(deps, way.host, codeCall(way, code, proof), null);
      const { session, refreshToken } = grantOf(answer, way.host, deps.now());
      // Without one, the person would have to come back every two hours.
      if (refreshToken === null) throw new SalesforceError('SCOPE_MISSING');
      return { session, refreshToken };
    },

    async refresh(way, refreshToken) {
      const answer = await askHost(deps, way.host, refreshCall(way, refreshToken), null);
      return refreshedBy(answer, way.host, deps.now());
    },

    async revoke(host, refreshToken) {
      const answer = await askHost(deps, host, revokeCall(refreshToken), null);
      const trouble = logInTrouble(answer, deps.now());
      if (trouble && !saysItHasEnded(answer, trouble)) throw trouble;
    },
  };
}

function refreshedBy(answer: Answer<'salesforce'>, host: string, now: Date): Refreshed {
  try {
    return { how: 'granted', grant: grantOf(answer, host, now) };
  } catch (thrown) {
    if (!(thrown instanceof SalesforceError)) throw thrown;
    return { how: howItFailed(answer, thrown), error: thrown };
  }
}

/** A yes that cannot be read may have rotated the token, and is as good as lost. */
function howItFailed(
  answer: Answer<'salesforce'>,
  { code }: SalesforceError,
): Exclude<Refreshed['how'], 'granted'> {
  if (answer.kind === 'noAnswer') return 'lost';
  if (answer.kind !== 'answered') return 'notSent';
  if (answer.by !== 'forge' && answer.status >= 200 && answer.status < 300) return 'lost';
  return code === 'LOG_IN_ENDED' ? 'ended' : 'refused';
}

/** What Salesforce says to a token that it does not know any more; *assumed*, nothing is published of it. */
function saysItHasEnded(answer: Answer<'salesforce'>, { code, facts }: SalesforceError): boolean {
  if (answer.kind !== 'answered' || answer.status !== 400) return false;
  return code === 'LOG_IN_ENDED' || /^(unsupported_token_type|invalid_token)\b/.test(facts.detail ?? '');
}
