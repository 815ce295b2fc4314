import type { ForgeSwitches } from '../switches';
import { UsageMeter } from '../usage';
import { checkKey, sealValue } from './check-entry';
import { expiryOf } from './expiry';
import { StorageRefusal } from './refusal';
import type { SetOptions } from './requests';
import type { Row, Rows, Shelf } from './rows';
import { StorageLimiter } from './storage-limiter';
import type { Vault } from './vault';

/** A value as the storage API returns it (`@forge/kvs/out/storage-api.js`). */
export interface StoredValue {
  readonly key: string;
  readonly value: unknown;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly expireTime?: string;
}

/** Expired values may stay readable this long: https://developer.atlassian.com/platform/forge/storage-reference/ (TTL). */
const lingerMs = 48 * 3_600_000;

/** Values by key on two shelves: plain ones, and secrets, which are sealed and never listed. Throws StorageRefusal. */
export class Storage {
  constructor(
    private readonly rows: Rows,
    private readonly vault: Vault,
    private readonly now: () => number,
    private readonly switches: Pick<ForgeSwitches, 'expiredRows' | 'queryPageMax' | 'storageRate'>,
    readonly usage = new UsageMeter(),
    readonly rate = new StorageLimiter(now, switches, usage),
  ) {}

  find(shelf: Shelf, key: string): StoredValue | undefined {
    const found = this.#find(shelf, key);
    this.usage.count('reads');
    return found;
  }

  /** Writes a value. Returns the old and the new one. */
  set(
    shelf: Shelf,
    key: string,
    value: unknown,
    options: SetOptions = {},
  ): { readonly previous: StoredValue | undefined; readonly latest: StoredValue } {
    const json = sealValue(value);
    const previous = this.#find(shelf, key);
    // Assumed: the code is from the documentation; apps may rely on the status.
    if (previous && options.keyPolicy === 'FAIL_IF_EXISTS') {
      throw new StorageRefusal(409, 'KEY_CONFLICT', 'The key exists already');
    }
    const now = this.now();
    const row: Row = {
      key,
      value: shelf === 'secret' ? this.vault.seal(key, json) : json,
      createdAt: previous?.createdAt ?? now,
      updatedAt: now,
      expiresAt: expiryOf(options.ttl, now),
    };
    this.rows.put(shelf, row);
    this.usage.count('writes');
    this.usage.count('bytesWritten', Buffer.byteLength(json));
    return { previous, latest: this.#tell(shelf, row) };
  }

  remove(shelf: Shelf, key: string): void {
    checkKey(key);
    this.rows.remove(shelf, key);
    this.usage.count('deletes');
  }

  /** One page of plain values in key order. `next` is the key to go on after, null at the end. */
  page(
    prefix: string,
    after: string,
    limit: number,
  ): { readonly values: StoredValue[]; readonly next: string | null } {
    const size = Math.min(limit, this.switches.queryPageMax);
    const found = this.rows.list('plain', { prefix, after, limit: size + 1, expired: this.#expired() });
    const values = found.slice(0, size).map((row) => this.#tell('plain', row));
    this.usage.count('reads', Math.max(1, values.length));
    return { values, next: found.length > size ? (values.at(-1)?.key ?? null) : null };
  }

  /** Every plain value, for tests that look into storage. */
  all(): StoredValue[] {
    const range = { prefix: '', after: '', limit: Number.MAX_SAFE_INTEGER, expired: this.#expired() };
    return this.rows.list('plain', range).map((row) => this.#tell('plain', row));
  }

  /** Does all of the work or nothing. */
  together(work: () => void): void {
    this.rows.inTransaction(work);
  }

  #find(shelf: Shelf, key: string): StoredValue | undefined {
    checkKey(key);
    const row = this.rows.find(shelf, key, this.#expired());
    return row && this.#tell(shelf, row);
  }

  #tell(shelf: Shelf, row: Row): StoredValue {
    const json = shelf === 'secret' ? this.vault.open(row.key, row.value) : row.value;
    const { key, createdAt, updatedAt, expiresAt } = row;
    const known = { key, value: JSON.parse(json) as unknown, createdAt, updatedAt };
    return expiresAt === null ? known : { ...known, expireTime: new Date(expiresAt).toISOString() };
  }

  /** Values that expired by then are not shown any more. */
  #expired(): number {
    return this.now() - (this.switches.expiredRows === 'visible' ? lingerMs : 0);
  }
}
