import * as z from 'zod/mini';
import type { Statement } from 'libsql';
import type { Db } from '../../database';
import { inTransaction } from '../in-transaction';
import {
  storedEvent,
  type Afterwards,
  type EventState,
  type QueueEvent,
  type StoredEvent,
} from './queue-event';

// The body comes last, so that reading the other columns need not read past it.
const tables = `create table if not exists forge_event (
  number integer primary key, id text not null unique, queue text not null, job text not null, state text not null,
  due integer not null, pushed_at integer not null, retries integer not null, retry_context text,
  concurrency_key text, concurrency_limit integer, origin text not null, body text not null);
  create index if not exists forge_event_due on forge_event (state, due, concurrency_key, concurrency_limit);
  create index if not exists forge_event_pushed on forge_event (pushed_at);
  create index if not exists forge_event_job on forge_event (job, queue, state);
  create index if not exists forge_event_origin on forge_event (origin, job)`;

const columns = `id, queue, job, body, due, pushed_at as pushedAt, retries, retry_context as retryContext,
  concurrency_key as concurrencyKey, concurrency_limit as concurrencyLimit, origin, state`;

const next = `with busy as materialized (
    select concurrency_key as key, count(*) as places from forge_event where state = 'running' group by concurrency_key)
  select ${columns} from forge_event where number = (
    select number from forge_event left join busy on busy.key = concurrency_key
    where state = 'waiting' and due <= ? and (concurrency_key is null or concurrency_limit > coalesce(places, 0))
    order by due, number limit 1)`;

const nextInLine = `select ${columns} from forge_event where state = 'waiting' and due <= ? order by due, number limit 1`;

const counts = z.array(z.object({ state: z.string(), count: z.number() }));
const numbers = z.array(z.object({ number: z.nullable(z.number()) }));

/** The queue, which survives a restart: one row per event. */
export class EventTable {
  readonly #add: Statement;
  readonly #next: Statement;
  readonly #nextInLine: Statement;
  readonly #postpone: Statement;
  readonly #setState: Statement;
  readonly #again: Statement;

  constructor(private readonly db: Db) {
    db.exec(tables);
    this.#add = db.prepare(
      `insert into forge_event values (null, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    this.#next = db.prepare(next);
    this.#nextInLine = db.prepare(nextInLine);
    this.#postpone = db.prepare('update forge_event set due = ? where id = ?');
    this.#setState = db.prepare('update forge_event set state = ? where id = ?');
    this.#again = db.prepare(
      `update forge_event set state = 'waiting', due = ?, retry_context = ?, retries = retries + 1 where id = ?`,
    );
  }

  /** Adds all events or none. */
  add(events: readonly QueueEvent[]): void {
    inTransaction(this.db, () => {
      for (const event of events) {
        const { id, queue, job, due, pushedAt, retries, retryContext, origin, body } = event;
        const { concurrencyKey, concurrencyLimit } = event;
        this.#add.run(
          ...[id, queue, job, due, pushedAt, retries, retryContext],
          ...[concurrencyKey, concurrencyLimit, origin, body],
        );
      }
    });
  }

  /** Marks the next due event whose concurrency key has a free place as running. Undefined for none. */
  takeNext(now: number): QueueEvent | undefined {
    const [event] = z.array(storedEvent).parse(this.#next.all(now));
    if (event) this.#setState.run('running', event.id);
    return event;
  }

  /** The next due event, whether or not its concurrency key has a free place. Undefined for none. */
  nextInLine(now: number): QueueEvent | undefined {
    return z.array(storedEvent).parse(this.#nextInLine.all(now))[0];
  }

  postpone(id: string, due: number): void {
    this.#postpone.run(due, id);
  }

  /** Marks an event as running, due or not. */
  take(id: string): void {
    this.#setState.run('running', id);
  }

  find(id: string): StoredEvent | undefined {
    return this.#list('id = ?', id)[0];
  }

  /** Waiting events, in the order they were pushed. */
  waiting(): readonly StoredEvent[] {
    return this.#list(`state = 'waiting'`);
  }

  /** Events delivered at least once, in the order they were pushed. */
  delivered(): readonly StoredEvent[] {
    return this.#list(`state in ('running', 'success', 'failed') or (state = 'waiting' and retries > 0)`);
  }

  finish(id: string, afterwards: Afterwards): void {
    if (afterwards.state === 'waiting')
      return void this.#again.run(afterwards.due, afterwards.retryContext, id);
    this.#setState.run(afterwards.state, id);
  }

  /** Makes events that ran when the cloud stopped wait again: they may have been worked off in whole or in part. */
  takeBackRunning(): void {
    this.db.exec(`update forge_event set state = 'waiting' where state = 'running'`);
  }

  cancelWaiting(queue: string, job: string): void {
    const cancel = `update forge_event set state = 'cancelled' where queue = ? and job = ? and state = 'waiting'`;
    this.db.prepare(cancel).run(queue, job);
  }

  countJob(queue: string, job: string): ReadonlyMap<EventState, number> {
    const count =
      'select state, count(*) as count from forge_event where queue = ? and job = ? group by state';
    return toCounts(this.db.prepare(count).all(queue, job));
  }

  countAll(): ReadonlyMap<EventState, number> {
    return toCounts(this.db.prepare('select state, count(*) as count from forge_event group by state').all());
  }

  countPushedSince(time: number): number {
    return this.#number('select count(*) as number from forge_event where pushed_at > ?', time) ?? 0;
  }

  countPushesFrom(origin: string): number {
    return (
      this.#number('select count(distinct job) as number from forge_event where origin = ?', origin) ?? 0
    );
  }

  /** When the next event becomes due. Null for none. */
  nextDue(now: number): number | null {
    return this.#number(
      `select min(due) as number from forge_event where state = 'waiting' and due > ?`,
      now,
    );
  }

  countRunning(concurrencyKey: string): number {
    const count = `select count(*) as number from forge_event where state = 'running' and concurrency_key = ?`;
    return this.#number(count, concurrencyKey) ?? 0;
  }

  #list(condition: string, ...parameters: readonly string[]): readonly StoredEvent[] {
    const query = `select ${columns} from forge_event where ${condition} order by number`;
    return z.array(storedEvent).parse(this.db.prepare(query).all(...parameters));
  }

  #number(query: string, parameter: string | number): number | null {
    return numbers.parse(this.db.prepare(query).all(parameter))[0]?.number ?? null;
  }
}

const states: readonly EventState[] = ['waiting', 'running', 'success', 'failed', 'cancelled'];

function toCounts(rows: unknown): ReadonlyMap<EventState, number> {
  const found = new Map(counts.parse(rows).map(({ state, count }) => [state, count]));
  return new Map(states.map((state) => [state, found.get(state) ?? 0]));
}
