import type { SalesforceCalls } from '../../ports/salesforce';
import type { Secret } from '../../shared/secret';
import type { Answer } from '../http/answer';
import type { FetchLike } from '../http/fetch-like';
import { request, type Call } from '../http/request';
import { timeForCall, type CallTime } from '../http/time-for-call';

/** What speaking to an org needs of the world; `timeLeft` is milliseconds to the end of the invocation. */
export interface OrgDeps {
  readonly fetch: FetchLike;
  readonly now: () => Date;
  readonly sleep: (ms: number) => Promise<void>;
  readonly random: () => number;
  readonly timeLeft: () => number;
  readonly calls: Pick<SalesforceCalls, 'add'>;
}

export const callTime: CallTime = { limitMs: 8_000, leastMs: 500, afterwardsMs: 1_500 };

/** Sends one request to a My Domain, once. */
export function askHost(
  { fetch, timeLeft }: Pick<OrgDeps, 'fetch' | 'timeLeft'>,
  host: string,
  call: Call,
  token: Secret | null,
): Promise<Answer<'salesforce'>> {
  const limitMs = timeForCall(callTime, timeLeft());
  return request(
    fetch,
    { service: 'salesforce', base: `https://${host}`, scheme: 'Bearer', token, limitMs },
    call,
  );
}
