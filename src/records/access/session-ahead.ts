import { isAudience, isPersonal } from '../../connections/model/salesforce-access';
import type { Connection, StoredToken } from '../../connections/model/connection';
import type { IssueCaller } from '../../ports/caller';
import type { Ports } from '../../ports/ports';
import type { Session } from '../../ports/salesforce';
import { secretPlace } from './open-salesforce';

/** The sessions, of which one is being read already. */
interface SessionAhead extends Pick<Ports, 'salesforceSessions'> {
  /** Begins to read the integration user's session of a connection, where it is the one this person reads with. */
  readonly begin: (connection: Connection) => void;
}

/**
 * Lets the session be read while the Connector's token still is: one wait fewer before Salesforce is asked. Reading it ahead asks
 * storage and nobody else; whether it is used, and when, is decided where it would have been read. What was read ahead
 * counts once, and its trouble is told to whoever uses it.
 */
export function sessionAhead(
  { salesforceSessions }: Pick<Ports, 'salesforceSessions'>,
  { rights }: Pick<IssueCaller, 'rights'>,
): SessionAhead {
  const ahead = new Map<string, Promise<Session | null>>();
  return {
    begin({ id, access }) {
      if (access === null || access.isOff || isPersonal(access) || !isAudience(access, rights)) return;
      const place = secretPlace(id, access);
      const reading = salesforceSessions(place).read();
      reading.catch(() => undefined);
      ahead.set(keyOf(place), reading);
    },
    salesforceSessions(place) {
      const kept = salesforceSessions(place);
      const read = (): Promise<Session | null> => {
        const begun = ahead.get(keyOf(place));
        ahead.delete(keyOf(place));
        return begun ?? kept.read();
      };
      return { read, save: (session) => kept.save(session) };
    },
  };
}

function keyOf({ connectionId, tokenId }: StoredToken): string {
  return `${connectionId} ${tokenId}`;
}
