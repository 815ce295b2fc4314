import type { Connection, ConnectionHealth, KeptSettings } from '../connections/model/connection';
import type { Secret } from '../shared/secret';

/**
 * The site's connection and its token; without a token there is no connection. Every method throws AppError
 * PLATFORM_DOWN when storage fails.
 */
export interface ConnectionStore {
  find(): Promise<Connection | null>;
  open(): Promise<{ readonly connection: Connection; readonly token: Secret } | null>;
  /** Stores a connection with its token and replaces what was stored: completely or not at all. */
  save(connection: Connection, token: Secret): Promise<void>;
  /** Forgets the token, everything known about it, and its health. The settings that are not secret stay (`kept`). */
  removeToken(): Promise<void>;
  /** What stayed when the token was removed; null where there is a connection, or never was one. */
  kept(): Promise<KeptSettings | null>;
  /** The health of the connection with this token; unknown for any other token. */
  health(tokenId: string): Promise<ConnectionHealth>;
  saveHealth(tokenId: string, health: ConnectionHealth): Promise<void>;
}
