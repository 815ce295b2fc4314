import { chooseConnection } from '../connections/model/choose-connection';
import type { StoredToken } from '../connections/model/connection';
import type { Registry } from '../connections/model/registry';
import { isPersonal } from '../connections/model/salesforce-access';
import type { IssueCaller } from '../ports/caller';
import type { Ports } from '../ports/ports';
import type { SalesforceSessions, Session } from '../ports/salesforce';
import type { SearchCount } from '../ports/searches';
import { secretPlace } from './access/open-salesforce';
import { readCount, type BoundNeeds } from './search/search-bounds';

/** What a search reads of the app's own storage, on its way already. */
export interface SearchAhead {
  readonly registry: Promise<Registry>;
  readonly counted: Promise<SearchCount | null>;
  readonly salesforceSessions: SalesforceSessions;
}

/**
 * Begins to read what a search needs of the app's own storage, because one thing after the other would be a trip each before
 * Salesforce is asked. Nobody else is asked, and nothing is decided: which connection it is, and whether somebody may read with
 * its session, is found out where it would have been without. The page's project only guesses which session that will be.
 * What was read ahead counts once, and its trouble is told to whoever uses it. Once `dropped`, no other read is begun.
 */
export function searchAhead(
  ports: BoundNeeds & Pick<Ports, 'connections' | 'salesforceSessions'>,
  { accountId, projectId }: Pick<IssueCaller, 'accountId' | 'projectId'>,
  dropped?: AbortSignal,
): SearchAhead {
  const sessions = new Map<string, Promise<Session | null>>();
  const registry = ports.connections.registry();
  registry.then(beginSession).catch(() => undefined);
  return {
    registry,
    counted: readCount(ports, accountId),
    salesforceSessions(place) {
      const kept = ports.salesforceSessions(place);
      const read = (): Promise<Session | null> => {
        const begun = sessions.get(keyOf(place));
        sessions.delete(keyOf(place));
        return begun ?? kept.read();
      };
      return { read, save: (session) => kept.save(session) };
    },
  };

  /** Only the integration user's, and where somebody may read with it. */
  function beginSession(found: Registry): void {
    const { connection } = chooseConnection(found, projectId);
    const access = connection?.access ?? null;
    if (dropped?.aborted || connection === null || access === null) return;
    if (access.isOff || isPersonal(access) || access.audience === 'nobody') return;
    const place = secretPlace(connection.id, access);
    const reading = ports.salesforceSessions(place).read();
    reading.catch(() => undefined);
    sessions.set(keyOf(place), reading);
  }
}

function keyOf({ connectionId, tokenId }: StoredToken): string {
  return `${connectionId} ${tokenId}`;
}
