import type { AppError } from '../shared/app-error';
import type { ConnectionHealth, StoredToken } from './model/connection';
import { connectionIn } from './model/registry';
import { consequenceOf } from '../shared/consequence';
import type { Ports } from '../ports/ports';

const anHourInMs = 3_600_000;

/** The shortest time between two writes while calls go on. */
const writeEveryMs = 30_000;

/** What noting a connection's health needs of the world. */
export type HealthNeeds = Pick<Ports, 'connections' | 'now' | 'log'>;

/** What was heard since the last write. */
type Heard = ConnectionHealth;
const nothing: Heard = { lastSuccessAt: null, lastFailure: null };

/**
 * Hears how the calls over one connection end, and stores what is new. Only what the Connector itself answered, or
 * failed to answer, counts; trouble of Jira, Forge and this app does not. If the Connector refuses one issue or record,
 * the connection itself works.
 *
 * Health belongs to the token the calls were made with. Once another token has replaced it, nothing more is written.
 * Failing to store health never fails the call.
 */
export class HealthMonitor {
  #heard = nothing;
  #writtenAt = -Infinity;
  /** Read while the first call is under way, so that no answer waits for it. */
  #known: Promise<ConnectionHealth | null>;

  constructor(
    private readonly needs: HealthNeeds,
    private readonly place: StoredToken,
  ) {
    this.#known = this.#read();
  }

  /** Hears how one call ended; null for a yes. */
  readonly heard = (error: AppError | null): void => {
    const at = this.needs.now().toISOString();
    if (error !== null && error.facts.by !== 'connector') return;
    if (error === null || consequenceOf[error.code] === 'refused') {
      this.#heard = { ...this.#heard, lastSuccessAt: at };
      return;
    }
    const since = troubleSince(this.#heard) ?? at;
    this.#heard = { ...this.#heard, lastFailure: { at, since, code: error.code, ...error.source } };
  };

  /** Stores what is new while calls go on: the first at once, then at most every half minute. */
  async keepUp(): Promise<void> {
    if (this.needs.now().getTime() - this.#writtenAt >= writeEveryMs) await this.save();
  }

  /** Stores what is new. */
  async save(): Promise<void> {
    const { connections, now, log } = this.needs;
    const heard = this.#heard;
    if (heard === nothing) return;
    this.#heard = nothing;
    try {
      const before = await this.#known;
      const after = healthAfter(before ?? nothing, heard, now());
      if (before === null || after === null || !(await this.#isInUse())) return;
      await connections.saveHealth(this.place, after);
      this.#known = Promise.resolve(after);
      this.#writtenAt = now().getTime();
    } catch (error) {
      log.trouble('health not noted', {}, error);
    }
  }

  async #isInUse(): Promise<boolean> {
    const registry = await this.needs.connections.registry();
    return connectionIn(registry, this.place.connectionId)?.token?.tokenId === this.place.tokenId;
  }

  async #read(): Promise<ConnectionHealth | null> {
    try {
      return await this.needs.connections.health(this.place);
    } catch (error) {
      this.needs.log.trouble('health not noted', {}, error);
      return null;
    }
  }
}

/** The health to store; null where nothing worth a write has changed. */
function healthAfter(before: ConnectionHealth, heard: Heard, now: Date): ConnectionHealth | null {
  const isSuccessNews = heard.lastSuccessAt !== null && isNewSuccess(before, now);
  const isFailureNews = heard.lastFailure !== null && isNewFailure(before, heard.lastFailure, now);
  if (!isSuccessNews && !isFailureNews) return null;
  return {
    lastSuccessAt: heard.lastSuccessAt ?? before.lastSuccessAt,
    lastFailure: heard.lastFailure ? sinceBefore(before, heard, heard.lastFailure) : before.lastFailure,
  };
}

/** When the trouble began that the last call met; null where the last call succeeded, or there was none. */
function troubleSince({ lastSuccessAt, lastFailure }: ConnectionHealth): string | null {
  if (lastFailure === null || (lastSuccessAt !== null && lastSuccessAt > lastFailure.at)) return null;
  return lastFailure.since ?? lastFailure.at;
}

/** A failure with the instant its trouble began: that of the trouble before, unless a call succeeded in between. */
function sinceBefore(
  before: ConnectionHealth,
  { lastSuccessAt }: Heard,
  failure: NonNullable<ConnectionHealth['lastFailure']>,
): ConnectionHealth['lastFailure'] {
  const since = lastSuccessAt === null ? troubleSince(before) : null;
  return since === null ? failure : { ...failure, since };
}

/** A success is new after a failure, and once an hour. */
function isNewSuccess({ lastSuccessAt, lastFailure }: ConnectionHealth, now: Date): boolean {
  if (lastSuccessAt === null || isHourOld(lastSuccessAt, now)) return true;
  return lastFailure !== null && lastFailure.at >= lastSuccessAt;
}

/** A failure is new after a success, even if it looks like the one before. The same failure again is new once an hour. */
function isNewFailure(
  { lastSuccessAt, lastFailure }: ConnectionHealth,
  { code, status }: NonNullable<ConnectionHealth['lastFailure']>,
  now: Date,
): boolean {
  if (lastFailure === null || isHourOld(lastFailure.at, now)) return true;
  const isSame = lastFailure.code === code && lastFailure.status === status;
  return !isSame || (lastSuccessAt !== null && lastSuccessAt > lastFailure.at);
}

function isHourOld(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > anHourInMs;
}
