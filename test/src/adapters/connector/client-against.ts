import { type ConnectorDeps, connectorFor } from '../../../../src/adapters/connector/connector-for';
import type { FetchLike } from '../../../../src/adapters/http/fetch-like';
import { connectorHosts } from '../../../../src/adapters/connector/hosts';
import type { Region } from '../../../../src/contract/connections/region';
import { AppError, type ErrorFacts } from '../../../../src/shared/app-error';
import { Secret } from '../../../../src/shared/secret';
import type { Connector } from '../../../../src/ports/connector';

/** The unmodified client on a real socket, and what it did besides: how long it slept, what it wrote to the log. */
export interface Client {
  open(region: Region, token: string): Connector;
  readonly slept: number[];
  readonly noted: { readonly event: string; readonly facts: Readonly<Record<string, string | number>> }[];
}

/** The client with the Connector's addresses mapped to others; its clock stands still but for its own sleeps. */
export function clientAgainst(
  origins: Readonly<Record<Region, string>>,
  over: Partial<ConnectorDeps> = {},
): Client {
  const slept: number[] = [];
  const noted: Client['noted'] = [];
  const deps: ConnectorDeps = {
    fetch: mapped(origins),
    now: () => new Date(Date.UTC(2026, 9, 1) + slept.reduce((sum, ms) => sum + ms, 0)),
    sleep: async (ms) => void slept.push(ms),
    random: () => 0.5,
    timeLeft: () => 25_000,
    log: {
      note: (event, facts) => void noted.push({ event, facts }),
    },
    ...over,
  };
  return { open: (region, token) => connectorFor(deps)(region, new Secret(token)), slept, noted };
}

/** A `fetch` that keeps everything but the origin. */
function mapped(origins: Readonly<Record<Region, string>>): FetchLike {
  return (url, init) => {
    const region = url.startsWith(`${connectorHosts.eu}/`) ? 'eu' : 'global';
    if (!url.startsWith(`${connectorHosts[region]}/`)) throw new Error(`not a Connector address: ${url}`);
    return fetch(origins[region] + url.slice(connectorHosts[region].length), init);
  };
}

/** How a promise failed: the code with its facts; anything but an AppError, or no failure, fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<{ readonly code: string } & ErrorFacts> {
  const error: unknown = await promise.then(
    () => new Error('nothing was thrown'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof AppError)) throw error;
  return { code: error.code, ...error.facts };
}
