import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { salesforceFor } from '../../../../src/adapters/salesforce/salesforce-for';
import type { Salesforce, Session, SessionPlace } from '../../../../src/ports/salesforce';
import { Secret } from '../../../../src/shared/secret';
import type { Running } from '../../../cloud/salesforce/running-salesforce';

/** An org as the app opens it, and what a test may see and change behind it. */
export interface OpenedOrg {
  readonly org: Salesforce;
  /** The session that is kept between invocations. */
  kept: Session | null;
  saved: number;
  timeLeft: number;
  /** Calls that were counted, by host. */
  readonly counted: Record<string, number>;
  readonly slept: number[];
}

interface Opening {
  readonly host?: string;
  readonly consumerKey?: string;
  readonly consumerSecret?: string;
  readonly otherwise?: () => Promise<Session | null>;
}

/** Opens production's org at the stand-in, with its app's key and secret unless told otherwise. */
export function orgAgainst(running: Running, opening: Opening = {}): OpenedOrg {
  const state = {
    ...{ kept: null as Session | null, saved: 0, timeLeft: 25_000, slept: [] as number[] },
    counted: {} as Record<string, number>,
  };
  const place: SessionPlace = {
    read: () => Promise.resolve(state.kept),
    save: (session) => {
      state.kept = session;
      state.saved += 1;
      return Promise.resolve();
    },
  };
  return Object.assign(state, { org: openerAgainst(running, state, place)(opening) });
}

const nowhere: SessionPlace = { read: () => Promise.resolve(null), save: () => Promise.resolve() };

/** Opens orgs at the stand-in again and again, as one process does. */
export function openerAgainst(
  { standIn }: Running,
  state: Pick<OpenedOrg, 'timeLeft' | 'slept' | 'counted'> = { timeLeft: 25_000, slept: [], counted: {} },
  place = nowhere,
): (opening?: Opening) => Salesforce {
  // The one server of all orgs: the first part of the path says which is meant.
  const viaStandIn: FetchLike = (url, init) => {
    const { hostname, pathname, search } = new URL(url);
    return fetch(`${standIn.origin}/~${hostname}${pathname}${search}`, init);
  };
  const open = salesforceFor({
    fetch: viaStandIn,
    now: () => new Date(),
    sleep: (ms: number) => Promise.resolve(void state.slept.push(ms)),
    random: () => 0.5,
    timeLeft: () => state.timeLeft,
    calls: {
      add: (host: string, calls: number) =>
        Promise.resolve(void (state.counted[host] = (state.counted[host] ?? 0) + calls)),
    },
  });
  return (opening = {}) => {
    const { clientId, secret } = standIn.app();
    const { host = standIn.org().host, consumerKey = clientId, consumerSecret = secret } = opening;
    const { otherwise = () => Promise.resolve(null) } = opening;
    return open({ host, consumerKey, consumerSecret: new Secret(consumerSecret), otherwise }, place);
  };
}
