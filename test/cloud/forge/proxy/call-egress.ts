import { EgressFilteringService } from '@forge/egress';
import type { LiveInvocation } from '../function/live-invocations';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult } from '../runtime/messages';
import type { ForgeSwitches } from '../switches';
import type { UsageMeter } from '../usage';
import { answerJson, breakCall, refuseCall } from './answers';
import { forward } from './forward';

export interface EgressDoor {
  readonly allowList: EgressFilteringService;
  /** Where an origin of the outside world is found on this machine; read at every call. */
  readonly egressMap: ReadonlyMap<string, string>;
  readonly switches: Pick<ForgeSwitches, 'blockedEgress'>;
  readonly usage: UsageMeter;
  readonly log: Log;
}

/** Lets a fetch of the app out, if the manifest allows the address, to where the map says that it is found. */
export async function callEgress(
  door: EgressDoor,
  call: Call,
  address: string,
  invocation: LiveInvocation,
  signal: AbortSignal,
): Promise<CallResult> {
  const url = new URL(address);
  if (!door.allowList.isValidUrl(`${url.protocol}//${url.host}${url.pathname}`)) {
    sayLoudly(
      door.log,
      invocation.functionKey,
      `fetch of ${url.origin} is not in permissions.external.fetch.backend`,
    );
    return blocked(door.switches.blockedEgress, url);
  }
  invocation.egressCalls += 1;
  const allowance = egressAllowance(invocation.limitSeconds);
  if (invocation.egressCalls > allowance) {
    sayLoudly(door.log, invocation.functionKey, `more than ${String(allowance)} fetches in one invocation`);
    const message = `an invocation of this length may fetch ${String(allowance)} times`;
    // The status and the header are those that partners have seen: https://jira.atlassian.com/browse/ECO-491
    return refuseCall(429, 'FETCH_LIMIT_EXCEEDED', message);
  }
  const origin = door.egressMap.get(url.origin);
  if (origin === undefined) {
    sayLoudly(door.log, invocation.functionKey, `nothing is mapped to ${url.origin}`);
    return answerJson(502, { message: `the local cloud has nothing mapped to ${url.origin}` });
  }
  door.usage.count('egress');
  return forward(new URL(url.pathname + url.search, origin), call, signal);
}

/**
 * How often one invocation may fetch: 100 times for each minute of its declared time that begins, whatever it uses of it.
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/ (network requests per runtime minute)
 */
function egressAllowance(limitSeconds: number): number {
  return 100 * Math.ceil(limitSeconds / 60);
}

// The sentence is that of ExternalEndpointNotAllowedError in `@forge/api/out/api/errors.js`.
function blocked(how: ForgeSwitches['blockedEgress'], url: URL): CallResult {
  if (how === 'answer-403') return refuseCall(403, 'BLOCKED_EGRESS', `${url.origin} is not allowed`);
  const message = `URL not included in the external fetch backend permissions: ${url.href}. Visit go.atlassian.com/forge-egress for more information.`;
  return breakCall(message, null, 'REQUEST_EGRESS_ALLOWLIST_ERR');
}
