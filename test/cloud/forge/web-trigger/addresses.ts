import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Db } from '../../database';
import type { WebTrigger } from '../manifest';

/** The address of a web trigger. Nobody can guess it, and it stays the same until the app deletes it. */
interface WebTriggerAddress {
  readonly id: string;
  readonly triggerKey: string;
}

export interface WebTriggerAddresses {
  find(id: string): WebTriggerAddress | undefined;
  list(): WebTriggerAddress[];
  /** The trigger's address, made now if it has none, or if another one is wanted. */
  create(triggerKey: string, another: boolean): WebTriggerAddress;
  remove(id: string): boolean;
}

const row = z.object({ id: z.string(), triggerKey: z.string() });

/** The addresses in the cloud's database. */
export function openAddresses(db: Db): WebTriggerAddresses {
  db.exec('create table if not exists forge_web_trigger (id text primary key, trigger_key text not null)');
  const all = db.prepare('select id, trigger_key as triggerKey from forge_web_trigger order by rowid');
  const insert = db.prepare('insert into forge_web_trigger values (?, ?)');
  const remove = db.prepare('delete from forge_web_trigger where id = ?');
  const list = () => z.array(row).parse(all.all());
  return {
    list,
    find: (id) => list().find((each) => each.id === id),
    create(triggerKey, another) {
      const found = list().findLast((each) => each.triggerKey === triggerKey);
      if (found && !another) return found;
      const id = randomUUID();
      insert.run(id, triggerKey);
      return { id, triggerKey };
    },
    remove: (id) => remove.run(id).changes > 0,
  };
}

/**
 * The path of an address. `@forge/api/out/webTrigger.js` finds the id behind `/x1/` or `/public/`; that the latter belongs
 * to `urlFormat: v2` is *assumed*.
 */
export function pathOf({ urlFormat }: WebTrigger, id: string): string {
  return `${urlFormat === 'v2' ? '/public' : '/x1'}/${id}`;
}
