import { WhereConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { change, changedConnection, changeId } from '../../contract/connections/changes';
import { instant } from '../../contract/time';
import { changesKeptDays, type ChangeLog, type LoggedChange } from '../../ports/changes';
import type { Ports } from '../../ports/ports';
import { askStorage } from './ask-storage';

const prefix = 'change:';
const dayMs = 86_400_000;

/** The largest instant with thirteen digits, in the year 2286: what is left until then sorts the newest first. */
const farMs = 9_999_999_999_999;

/** The most rows one page of storage may hold; it may hold fewer. */
const pageRows = 100;

/** A kind of change that this release does not know is told as unknown, and is not left out. */
const row = z.object({
  version: z.literal(1),
  at: instant,
  by: z.discriminatedUnion('who', [
    z.object({ who: z.literal('person'), accountId: z.nullable(z.string()) }),
    z.object({ who: z.literal('app') }),
  ]),
  connection: z.nullable(changedConnection),
  what: z.catch(change, { how: 'unknown' }),
});

/**
 * The log of changes, one row each. Storage sorts rows by key, so the key begins with the time that is left until far
 * away. Rows expire after a year. Expired ones may be returned for two days more, so their own time decides.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/
 */
export function changeLogWith({ now, newReference }: Pick<Ports, 'now' | 'newReference'>): ChangeLog {
  /** How much of its year a change has left. */
  const leftMs = (at: string): number => Date.parse(at) + changesKeptDays * dayMs - now().getTime();

  async function save(id: string, { at, by, connection, what }: Omit<LoggedChange, 'id'>): Promise<void> {
    const hours = Math.min(Math.ceil(leftMs(at) / 3_600_000), changesKeptDays * 24);
    if (hours < 1) return;
    const ttl = { value: hours, unit: 'HOURS' } as const;
    await askStorage(() => kvs.set(`${prefix}${id}`, { version: 1, at, by, connection, what }, { ttl }));
  }

  /** All changes from the newest on. There is no way to ask for those after a key, so a late page reads the earlier ones. */
  async function* newestFirst(): AsyncGenerator<LoggedChange, void, void> {
    for (let cursor: string | undefined; ;) {
      const page = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(pageRows);
      const asked = cursor === undefined ? page : page.cursor(cursor);
      const { results, nextCursor } = await askStorage(() => asked.getMany<unknown>());
      for (const { key, value } of results) {
        const id = changeId.safeParse(key.slice(prefix.length));
        const read = row.safeParse(value);
        if (id.success && read.success && leftMs(read.data.at) > 0) yield { id: id.data, ...read.data };
      }
      if (nextCursor === undefined || nextCursor === '') return;
      cursor = nextCursor;
    }
  }

  return {
    write: (logged) => {
      const left = String(farMs - Date.parse(logged.at)).padStart(13, '0');
      return save(`${left}-${newReference()}`, logged);
    },

    async read(before, most) {
      const found: LoggedChange[] = [];
      for await (const logged of newestFirst()) {
        if (before !== null && logged.id <= before) continue;
        found.push(logged);
        if (found.length === most) break;
      }
      return found;
    },

    async erase(accountId) {
      for await (const logged of newestFirst()) {
        if (logged.by.who !== 'person' || logged.by.accountId !== accountId) continue;
        await save(logged.id, { ...logged, by: { who: 'person', accountId: null } });
      }
    },
  };
}
