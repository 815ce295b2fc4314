import * as z from 'zod/mini';
import type { Db } from '../database';
import { wordsOf } from './words';

/** A value inside an issue property that JQL can find, as manifest.yml declares it under `jira:entityProperty`. */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'date' | 'user';
  readonly searchAlias?: string;
}

export interface PropertyIndex {
  /** Takes note of a property's new value; undefined when it is gone. */
  update(issueId: number, key: string, json: string | undefined): void;
}

/** The name under which a declared value is indexed. */
export function indexName({ propertyKey, path }: Pick<IndexedProperty, 'propertyKey' | 'path'>): string {
  return `${propertyKey}#${path}`;
}

/**
 * Keeps the declared values of issue properties beside the issues. When the declarations have changed since the last
 * start, everything is indexed anew. Only plain values of the declared type are indexed; lists are not.
 */
export function createPropertyIndex(db: Db, declared: readonly IndexedProperty[]): PropertyIndex {
  const forget = db.prepare('delete from jira_indexed_value where name = ? and issue_id = ?');
  const remember = db.prepare('insert into jira_indexed_value (name, issue_id, value) values (?, ?, ?)');

  const update = (issueId: number, key: string, json: string | undefined) => {
    for (const property of declared.filter(({ propertyKey }) => propertyKey === key)) {
      forget.run(indexName(property), issueId);
      const value = json === undefined ? undefined : indexedValue(property, JSON.parse(json));
      if (value !== undefined) remember.run(indexName(property), issueId, value);
    }
  };

  const declaration = JSON.stringify(declared);
  const same = db
    .prepare('select declaration from jira_indexed_declaration where declaration = ?')
    .get(declaration);
  if (same === undefined) db.transaction(() => indexAnew(db, declaration, update))();
  return { update };
}

const property = z.object({ issue_id: z.int(), key: z.string(), value: z.string() });

function indexAnew(db: Db, declaration: string, update: PropertyIndex['update']): void {
  db.exec('delete from jira_indexed_value; delete from jira_indexed_declaration;');
  db.prepare('insert into jira_indexed_declaration (declaration) values (?)').run(declaration);
  for (const row of db.prepare('select issue_id, key, value from jira_property').all()) {
    const { issue_id, key, value } = property.parse(row);
    update(issue_id, key, value);
  }
}

function indexedValue({ path, type }: IndexedProperty, value: unknown): string | number | undefined {
  const found = path.split('.').reduce(step, value);
  if (type === 'number') return typeof found === 'number' ? found : undefined;
  if (typeof found !== 'string') return undefined;
  if (type === 'text') return wordsOf(found);
  if (type !== 'date') return found;
  const instant = Date.parse(found);
  return Number.isNaN(instant) ? undefined : instant;
}

function step(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
