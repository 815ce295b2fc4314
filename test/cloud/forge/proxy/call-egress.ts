import { EgressFilteringService } from '@forge/egress';
import type { LiveInvocation } from '../function/live-invocations';
import { sayLoudly, type Log } from '../log-line';
import type { Call, CallResult } from '../runtime/messages';
import type { ForgeSwitches } from '../switches';
import type { UsageMeter } from '../usage';
import { answerJson, breakCall, refuseCall } from './answers';
import { forward } from './forward';

/** Many hosts that one server on this machine answers for, which tells them apart by the Host header. */
export interface HostFamily {
  readonly origin: string;
  /** Whether a host belongs to this family, also one that nobody has. */
  covers(host: string): boolean;
  /** Whether somebody has this host. The others are like names that do not resolve. */
  has(host: string): boolean;
}

export interface EgressDoor {
  readonly allowList: EgressFilteringService;
  /** Where an outside origin is found on this machine. Read at every call. Goes before the families. */
  readonly egressMap: ReadonlyMap<string, string>;
  readonly hostFamilies: readonly HostFamily[];
  readonly switches: Pick<ForgeSwitches, 'blockedEgress'>;
  readonly usage: UsageMeter;
  readonly log: Log;
}

/** Sends a fetch of the app to its mapped address, if the manifest allows the original one. */
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
    // Status and header as partners have seen them: https://jira.atlassian.com/browse/ECO-491
    return refuseCall(429, 'FETCH_LIMIT_EXCEEDED', message);
  }
  const family =
    url.protocol === 'https:' ? door.hostFamilies.find((each) => each.covers(url.host)) : undefined;
  const origin = door.egressMap.get(url.origin) ?? (family?.has(url.host) ? family.origin : undefined);
  if (origin === undefined && family) return breakCall(`getaddrinfo ENOTFOUND ${url.host}`, 'ENOTFOUND');
  if (origin === undefined) {
    sayLoudly(door.log, invocation.functionKey, `nothing is mapped to ${url.origin}`);
    return answerJson(502, { message: `the local cloud has nothing mapped to ${url.origin}` });
  }
  door.usage.count('egress');
  const target = new URL(url.pathname + url.search, origin);
  return forward(target, call, signal, family ? { host: url.host } : {});
}

/**
 * How often one invocation may fetch: 100 times per started minute of its declared time, however much of that it uses.
 * @see https://developer.atlassian.com/platform/forge/limits-invocation/ (network requests per runtime minute)
 */
function egressAllowance(limitSeconds: number): number {
  return 100 * Math.ceil(limitSeconds / 60);
}

// The sentence of ExternalEndpointNotAllowedError in `@forge/api/out/api/errors.js`.
function blocked(how: ForgeSwitches['blockedEgress'], url: URL): CallResult {
  if (how === 'answer-403') return refuseCall(403, 'BLOCKED_EGRESS', `${url.origin} is not allowed`);
  const message = `URL not included in the external fetch backend permissions: ${url.href}. Visit go.atlassian.com/forge-egress for more information.`;
  return breakCall(message, null, 'REQUEST_EGRESS_ALLOWLIST_ERR');
}
