import type { Connection, ConnectionHealth, KeptSettings } from '../connections/model/connection';
import type { Secret } from '../shared/secret';

/** The site's connection and its token: there is none without a token. Every method throws AppError PLATFORM_DOWN when storage fails. */
export interface ConnectionStore {
  find(): Promise<Connection | null>;
  open(): Promise<{ readonly connection: Connection; readonly token: Secret } | null>;
  /** Stores a connection with its token, in place of what was stored: wholly or not at all. */
  save(connection: Connection, token: Secret): Promise<void>;
  /** Forgets the token, all that is known of it and its health; the settings that are no secret stay (`kept`). */
  removeToken(): Promise<void>;
  /** What stayed when the token was removed; null where there is a connection, or never was one. */
  kept(): Promise<KeptSettings | null>;
  /** How the connection with this token fared; of any other nothing is told. */
  health(tokenId: string): Promise<ConnectionHealth>;
  saveHealth(tokenId: string, health: ConnectionHealth): Promise<void>;
}
