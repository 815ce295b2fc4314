import * as z from 'zod/mini';
import type { Db } from '../../database';
import { queueEvent, type Afterwards, type EventState, type QueueEvent } from './queue-event';

const columns = `id, queue, job, body, due, pushed_at as pushedAt, retries, retry_context as retryContext,
  concurrency_key as concurrencyKey, concurrency_limit as concurrencyLimit, origin`;
const counts = z.array(z.object({ state: z.string(), count: z.number() }));
const numbers = z.array(z.object({ number: z.nullable(z.number()) }));

/** The queue as it survives a restart: one row per event. */
export class EventTable {
  constructor(private readonly db: Db) {
    db.exec(`create table if not exists forge_event (
      number integer primary key, id text not null unique, queue text not null, job text not null, body text not null,
      state text not null, due integer not null, pushed_at integer not null, retries integer not null,
      retry_context text, concurrency_key text, concurrency_limit integer, origin text not null);
      create index if not exists forge_event_due on forge_event (state, due);
      create index if not exists forge_event_running on forge_event (concurrency_key, state);
      create index if not exists forge_event_pushed on forge_event (pushed_at);
      create index if not exists forge_event_origin on forge_event (origin, job)`);
  }

  add(event: QueueEvent): void {
    this.db
      .prepare(`insert into forge_event values (null, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, ?, ?, ?)`)
      .run(
        ...[event.id, event.queue, event.job, event.body, event.due, event.pushedAt, event.retries],
        ...[event.retryContext, event.concurrencyKey, event.concurrencyLimit, event.origin],
      );
  }

  /** Marks the next event that is due, and whose concurrency key has a free place, as running; undefined for none. */
  takeNext(now: number): QueueEvent | undefined {
    const found = this.db
      .prepare(
        `select ${columns} from forge_event as waiting where state = 'waiting' and due <= ? and
         (concurrency_key is null or concurrency_limit > (select count(*) from forge_event as running
           where running.concurrency_key = waiting.concurrency_key and running.state = 'running'))
         order by due, number limit 1`,
      )
      .all(now);
    const [event] = z.array(queueEvent).parse(found);
    if (event) this.db.prepare(`update forge_event set state = 'running' where id = ?`).run(event.id);
    return event;
  }

  finish(id: string, afterwards: Afterwards): void {
    if (afterwards.state !== 'waiting') {
      this.db.prepare('update forge_event set state = ? where id = ?').run(afterwards.state, id);
      return;
    }
    this.db
      .prepare(
        `update forge_event set state = 'waiting', due = ?, retry_context = ?, retries = retries + 1 where id = ?`,
      )
      .run(afterwards.due, afterwards.retryContext, id);
  }

  /** What ran when the cloud went down is delivered again: it may have been worked off, wholly or in part. */
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

  /** When the first event that is not due yet will be; null for none. */
  nextDue(now: number): number | null {
    return this.#number(
      `select min(due) as number from forge_event where state = 'waiting' and due > ?`,
      now,
    );
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
