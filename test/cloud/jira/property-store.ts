import * as z from 'zod/mini';
import type { Db } from '../database';
import type { PropertyIndex } from './property-index';

const stored = z.object({ key: z.string(), value: z.string() });

/** Properties of issues. As in Jira, writing one does not change the issue's `updated`. */
export interface PropertyStore {
  keys(issueId: number): readonly string[];
  /** The value as JSON text. */
  find(issueId: number, key: string): string | undefined;
  all(issueId: number): ReadonlyMap<string, string>;
  write(issueId: number, key: string, json: string): 'created' | 'replaced';
  remove(issueId: number, key: string): boolean;
}

/** Opens the properties. Searchable ones are indexed with every write, so a search is always up to date. */
export function createPropertyStore(db: Db, index: PropertyIndex): PropertyStore {
  const one = db.prepare('select key, value from jira_property where issue_id = ? and key = ?');
  const every = db.prepare('select key, value from jira_property where issue_id = ? order by key');
  const put = db.prepare('insert or replace into jira_property (issue_id, key, value) values (?, ?, ?)');
  const drop = db.prepare('delete from jira_property where issue_id = ? and key = ?');

  const find = (issueId: number, key: string) => {
    const row = one.get(issueId, key);
    return row === undefined ? undefined : stored.parse(row).value;
  };
  const all = (issueId: number) =>
    new Map(
      every
        .all(issueId)
        .map((row) => stored.parse(row))
        .map(({ key, value }) => [key, value]),
    );

  const write = db.transaction((issueId: number, key: string, json: string) => {
    const before = find(issueId, key);
    put.run(issueId, key, json);
    index.update(issueId, key, json);
    return before === undefined ? 'created' : 'replaced';
  });
  const remove = db.transaction((issueId: number, key: string) => {
    index.update(issueId, key, undefined);
    return drop.run(issueId, key).changes > 0;
  });
  return { find, all, write, remove, keys: (issueId) => [...all(issueId).keys()] };
}
