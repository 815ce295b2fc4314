import { AppError } from '../../src/shared/app-error';
import type { Connection, ConnectionHealth, KeptSettings } from '../../src/connections/model/connection';
import type { Secret } from '../../src/shared/secret';
import type { ConnectionStore } from '../../src/ports/connections';

type Call = keyof ConnectionStore;

const nothingKnown: ConnectionHealth = { lastSuccessAt: null, lastFailure: null };

/** A connection store in memory. Any call can be made to fail as storage does. */
export class InMemoryConnectionStore implements ConnectionStore {
  connection: Connection | null = null;
  token: Secret | null = null;
  left: KeptSettings | null = null;
  lately: ConnectionHealth = nothingKnown;
  /** The token this is about. Null means the one that is stored. */
  latelyOf: string | null = null;
  readonly down = new Set<Call>();
  healthWrites = 0;

  find(): Promise<Connection | null> {
    return this.#up('find', () => this.connection);
  }

  open(): ReturnType<ConnectionStore['open']> {
    return this.#up('open', () =>
      this.connection && this.token ? { connection: this.connection, token: this.token } : null,
    );
  }

  save(connection: Connection, token: Secret): Promise<void> {
    return this.#up('save', () => {
      this.connection = connection;
      this.token = token;
      this.left = null;
    });
  }

  removeToken(): Promise<void> {
    return this.#up('removeToken', () => {
      if (this.connection) {
        const { region, salesforceHost, atOnce } = this.connection;
        this.left = { region, salesforceHost, atOnce };
      }
      this.connection = null;
      this.token = null;
      this.lately = nothingKnown;
    });
  }

  kept(): Promise<KeptSettings | null> {
    return this.#up('kept', () => (this.connection ? null : this.left));
  }

  health(tokenId: string): Promise<ConnectionHealth> {
    return this.#up('health', () =>
      this.latelyOf === null || this.latelyOf === tokenId ? this.lately : nothingKnown,
    );
  }

  saveHealth(tokenId: string, health: ConnectionHealth): Promise<void> {
    return this.#up('saveHealth', () => {
      this.lately = health;
      this.latelyOf = tokenId;
      this.healthWrites += 1;
    });
  }

  async #up<T>(call: Call, effect: () => T): Promise<T> {
    if (this.down.has(call)) throw new AppError('PLATFORM_DOWN', { by: 'forge' });
    return Promise.resolve(effect());
  }
}
