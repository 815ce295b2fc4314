import type { StopView } from '../../contract/connections/stop-view';
import type { ConnectionView, TokenView } from '../../contract/connections/settings-view';
import type { EndingJiraToken } from '../../contract/setup/jira-tokens';
import type { Connection, ConnectionHealth, Stop, TokenFacts } from './connection';
import { projectsOf, type Registry } from './registry';
import { daysLeft, warnAtDays } from './token-end';

/** What of a connection is kept elsewhere than in its registry. */
export interface Besides {
  readonly health: ConnectionHealth;
  readonly endingJiraTokens: EndingJiraToken[];
}

/** The present, and the names that Jira has for accounts. */
interface Now {
  readonly names: ReadonlyMap<string, string>;
  readonly now: Date;
}

/** A connection as the settings show it: everything but the tokens' texts. */
export function viewConnection(
  registry: Registry,
  connection: Connection,
  { health, endingJiraTokens }: Besides,
  at: Now,
): ConnectionView {
  const { id, name, region, salesforceHost, atOnce } = connection;
  const view = (facts: TokenFacts | null): TokenView | null => facts && viewToken(facts, at);
  return {
    ...{ id, name, region, salesforceHost, atOnce },
    isDefault: registry.defaultId === id,
    token: view(connection.token),
    next: view(connection.next),
    previous: view(connection.previous),
    projectCount: projectsOf(registry, id).length,
    stop: viewStop(connection.stop, false, at),
    ...health,
    endingJiraTokens,
  };
}

/** A stop with the name of who made it. `isSite`: it holds for the whole site. */
export function viewStop(stop: Stop | null, isSite: boolean, { names }: Pick<Now, 'names'>): StopView | null {
  return stop && { name: names.get(stop.by ?? '') ?? null, at: stop.at, reason: stop.reason, isSite };
}

function viewToken({ last4, savedBy, savedAt, ends }: TokenFacts, { names, now }: Now): TokenView {
  const days = ends === null ? null : daysLeft(ends.at, now);
  return {
    last4,
    savedBy: names.get(savedBy ?? '') ?? null,
    savedAt,
    endsAt: ends?.at ?? null,
    endsAtFrom: ends?.from ?? null,
    daysLeft: days,
    warnAtDays: days === null ? null : warnAtDays(days),
  };
}
