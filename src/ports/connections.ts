import type { ConnectionHealth, LiveConnection, StoredToken } from '../connections/model/connection';
import type { Registry } from '../connections/model/registry';
import type { Secret } from '../shared/secret';

/** A connection ready for use, with its token. */
export interface ConnectionWithToken {
  readonly connection: LiveConnection;
  readonly token: Secret;
}

/** Picks the connection to open from the registry; null for none. */
export type PickConnection = (registry: Registry) => LiveConnection | null | Promise<LiveConnection | null>;

/** The registry as it was picked from, and the picked connection with its token. */
export interface PickedConnection {
  readonly registry: Registry;
  readonly opened: ConnectionWithToken | null;
}

/**
 * What writing the registry did. `endsEarlierRelease`: until now an earlier release of this app, put back, would have
 * found its connection; from now on it finds none.
 */
export interface WrittenRegistry {
  readonly registry: Registry;
  readonly endsEarlierRelease: boolean;
}

/**
 * The site's connections and their tokens. The registry says which token a connection uses. A token is stored before
 * the registry names it, and deleted after the registry has forgotten it, so every change of the registry is a change
 * as a whole. Every method throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails, and NEWER_RELEASE where a
 * later release wrote the registry.
 */
export interface ConnectionStore {
  /** The registry. Where none was written yet, the connection of an earlier release is read as one. */
  registry(): Promise<Registry>;
  /**
   * Replaces the registry; its revision grows by one. Called with the lock on connections held.
   * @throws AppError CHANGED_MEANWHILE where it is not the one that is stored, with one change made
   */
  write(registry: Registry): Promise<WrittenRegistry>;
  /** Opens the picked connection; `opened` is null where none is picked, or where its token cannot be read. */
  open(pick: PickConnection): Promise<PickedConnection>;
  saveToken(place: StoredToken, token: Secret): Promise<void>;
  readToken(place: StoredToken): Promise<Secret | null>;
  /** Deletes the tokens that no connection uses any more. May be repeated. Called with the lock held. */
  deleteLeftOver(): Promise<void>;
  /** The health of a connection with this token; unknown for any other token. */
  health(place: StoredToken): Promise<ConnectionHealth>;
  saveHealth(place: StoredToken, health: ConnectionHealth): Promise<void>;
}

/**
 * How many runs that are not over go through a connection; they pause without it. Runs implement this. Throws AppError
 * PLATFORM_DOWN, RATE_LIMITED or NEWER_RELEASE.
 */
export type RunsThrough = (connectionId: string) => Promise<number>;
