import type { Mirror, SealedMark } from '../../contract/links/mirror';

/** What we know of a link beyond what the Connector holds. */
export interface Remembered {
  readonly lastPush: SealedMark | null;
  readonly host: string | null;
}

/** By record id. */
export type LinkMemory = ReadonlyMap<string, Remembered>;

/** What one command learned, by record id: pushes it sent, hosts that were pasted. */
export interface News {
  readonly marks: ReadonlyMap<string, SealedMark>;
  readonly hosts: ReadonlyMap<string, string>;
}

export const noNews: News = { marks: new Map(), hosts: new Map() };

const unknown: Remembered = { lastPush: null, host: null };

/**
 * What an issue's mirror remembers, with the news added. Anybody who may edit the issue could have written it: it is
 * shown and decides nothing.
 */
export function recall(mirror: Mirror | null, news: News, now: Date): LinkMemory {
  const memory = new Map<string, Remembered>();
  for (const { record, lastPush, host } of mirror?.links ?? []) {
    memory.set(record.id, { lastPush: lastPush && isFuture(lastPush.at, now) ? null : lastPush, host });
  }
  for (const [id, host] of news.hosts) memory.set(id, { ...remembered(memory, id), host });
  for (const [id, lastPush] of news.marks) memory.set(id, { ...remembered(memory, id), lastPush });
  return memory;
}

/** What is known of one link, which may be nothing. */
export function remembered(memory: LinkMemory, id: string): Remembered {
  return memory.get(id) ?? unknown;
}

/** Whether an instant is in the future. */
export function isFuture(at: string, now: Date): boolean {
  return Date.parse(at) > now.getTime();
}
