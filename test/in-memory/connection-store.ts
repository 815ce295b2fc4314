import { AppError } from '../../src/shared/app-error';
import {
  isLive,
  placeOf,
  type Connection,
  type ConnectionHealth,
  type StoredToken,
  type TokenFacts,
} from '../../src/connections/model/connection';
import {
  connectionIn,
  emptyRegistry,
  firstId,
  withConnection,
  type Registry,
} from '../../src/connections/model/registry';
import type { Secret } from '../../src/shared/secret';
import type {
  ConnectionStore,
  PickConnection,
  PickedConnection,
  WrittenRegistry,
} from '../../src/ports/connections';

type Call = keyof ConnectionStore;

/** A connection with its token's facts beside its own, as most tests speak of it. */
export type SavedConnection = Pick<Connection, 'region' | 'salesforceHost' | 'atOnce'> & TokenFacts;

const nothingKnown: ConnectionHealth = { lastSuccessAt: null, lastFailure: null };

/** A connection store in memory. Any call can be made to fail as storage does. */
export class InMemoryConnectionStore implements ConnectionStore {
  stored: Registry = emptyRegistry;
  readonly tokens = new Map<string, Secret>();
  lately: ConnectionHealth = nothingKnown;
  /** The token this is about. Null means the one that is stored. */
  latelyOf: string | null = null;
  readonly down = new Set<Call>();
  healthWrites = 0;
  /** The health of further connections, by token. */
  readonly healthOf = new Map<string, ConnectionHealth>();
  /** Whether an earlier release, put back, would still find its connection. */
  hasEarlierRow = false;

  /** The id of the site's first connection; null where there is none. */
  get savedId(): string | null {
    return connectionIn(this.stored, firstId)?.id ?? null;
  }

  /** The site's first connection, if it has a token. */
  get connection(): SavedConnection | null {
    const first = connectionIn(this.stored, firstId);
    if (!first?.token) return null;
    const { region, salesforceHost, atOnce, token } = first;
    return { ...token, region, salesforceHost, atOnce };
  }

  /** Stores a first connection, under a token of its own family, or removes it. */
  set connection(saved: SavedConnection | null) {
    if (saved === null) {
      this.stored = emptyRegistry;
      return;
    }
    const { region, salesforceHost, atOnce, ...token } = saved;
    const kept = connectionIn(this.stored, firstId) ?? {
      ...{ id: firstId, name: 'Salesforce', next: null, previous: null, stop: null, access: null },
    };
    const family = token.tokenId;
    const secret = this.token;
    this.stored = withConnection(this.stored, { ...kept, region, salesforceHost, atOnce, family, token });
    if (secret) this.token = secret;
  }

  /** Removes the first connection's token, as the settings do; its settings stay. */
  removeToken(): void {
    const first = connectionIn(this.stored, firstId);
    if (first) this.stored = withConnection(this.stored, { ...first, token: null });
  }

  /** Saves another token over the first connection's, as the settings do. */
  replaceToken(saved: SavedConnection, secret: Secret): void {
    this.connection = saved;
    this.token = secret;
  }

  /** The token of the first connection. */
  get token(): Secret | null {
    const first = connectionIn(this.stored, firstId);
    return first && isLive(first) ? (this.tokens.get(keyOf(placeOf(first))) ?? null) : null;
  }

  set token(secret: Secret | null) {
    const first = connectionIn(this.stored, firstId);
    if (first && isLive(first) && secret) this.tokens.set(keyOf(placeOf(first)), secret);
  }

  registry(): Promise<Registry> {
    return this.#up('registry', () => this.stored);
  }

  write(registry: Registry): Promise<WrittenRegistry> {
    return this.#up('write', () => {
      if (registry.revision !== this.stored.revision) throw new AppError('CHANGED_MEANWHILE');
      this.stored = { ...registry, revision: registry.revision + 1 };
      const endsEarlierRelease = this.hasEarlierRow;
      this.hasEarlierRow = false;
      return { registry: this.stored, endsEarlierRelease };
    });
  }

  async open(pick: PickConnection): Promise<PickedConnection> {
    const registry = await this.#up('open', () => this.stored);
    const connection = await pick(registry);
    const token = connection && (this.tokens.get(keyOf(placeOf(connection))) ?? null);
    return { registry, opened: connection && token && { connection, token } };
  }

  saveToken(place: StoredToken, token: Secret): Promise<void> {
    return this.#up('saveToken', () => void this.tokens.set(keyOf(place), token));
  }

  readToken(place: StoredToken): Promise<Secret | null> {
    return this.#up('readToken', () => this.tokens.get(keyOf(place)) ?? null);
  }

  deleteLeftOver(): Promise<void> {
    return this.#up('deleteLeftOver', () => {
      for (const place of this.stored.leftOver) this.tokens.delete(keyOf(place));
      if (this.stored.connections.every(({ token }) => token === null)) this.lately = nothingKnown;
      this.stored = { ...this.stored, leftOver: [] };
    });
  }

  health({ tokenId }: StoredToken): Promise<ConnectionHealth> {
    return this.#up('health', () => {
      const known = this.healthOf.get(tokenId);
      return known ?? (this.latelyOf === null || this.latelyOf === tokenId ? this.lately : nothingKnown);
    });
  }

  saveHealth({ tokenId }: StoredToken, health: ConnectionHealth): Promise<void> {
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

function keyOf({ connectionId, tokenId }: StoredToken): string {
  return `${connectionId} ${tokenId}`;
}
