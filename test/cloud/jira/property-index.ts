import * as z from 'zod/mini';
import type { Db } from '../database';
import { wordsOf } from './words';

/** A value inside an issue property that JQL can find, as an app declares it (here under `jira:entityProperty`). */
export interface IndexedProperty {
  readonly propertyKey: string;
  readonly path: string;
  readonly type: 'number' | 'string' | 'text' | 'date' | 'user';
  readonly searchAlias?: string;
}

/** The index of declared values, kept up to date by the code that writes properties. */
export interface PropertyIndex {
  /** The current declarations: the app's own, then those of other apps. */
  declared(): readonly IndexedProperty[];
  /** Replaces what other apps declare. Existing values are indexed. */
  declareOthers(properties: readonly IndexedProperty[]): void;
  /** Indexes a property's new value. Undefined means it is gone. */
  update(issueId: number, key: string, json: string | undefined): void;
}

/** The name a declared value is indexed under. */
export function indexName({ propertyKey, path }: Pick<IndexedProperty, 'propertyKey' | 'path'>): string {
  return `${propertyKey}#${path}`;
}

/**
 * Keeps the declared values of issue properties next to the issues. If the declarations have changed since the last
 * start, everything is indexed again. Of a list, every element is indexed. Values of another type than declared are
 * not.
 */
export function createPropertyIndex(db: Db, own: readonly IndexedProperty[]): PropertyIndex {
  let others: readonly IndexedProperty[] = [];
  const declared = () => [...own, ...others];
  const forget = db.prepare('delete from jira_indexed_value where name = ? and issue_id = ?');
  const remember = db.prepare(
    'insert into jira_indexed_value (name, issue_id, position, value) values (?, ?, ?, ?)',
  );

  const update = (issueId: number, key: string, json: string | undefined) => {
    for (const property of declared().filter(({ propertyKey }) => propertyKey === key)) {
      forget.run(indexName(property), issueId);
      const values = json === undefined ? [] : indexedValues(property, JSON.parse(json));
      values.forEach((value, position) => remember.run(indexName(property), issueId, position, value));
    }
  };

  const declaration = JSON.stringify(own);
  const same = db
    .prepare('select declaration from jira_indexed_declaration where declaration = ?')
    .get(declaration);
  if (same === undefined) db.transaction(() => indexAnew(db, declaration, update))();
  return {
    update,
    declared,
    declareOthers(properties) {
      db.transaction(() => {
        const drop = db.prepare('delete from jira_indexed_value where name = ?');
        for (const gone of others) drop.run(indexName(gone));
        others = properties;
        const keys = new Set(properties.map(({ propertyKey }) => propertyKey));
        for (const { issue_id, key, value } of stored(db)) if (keys.has(key)) update(issue_id, key, value);
      })();
    },
  };
}

const property = z.object({ issue_id: z.int(), key: z.string(), value: z.string() });

function indexAnew(db: Db, declaration: string, update: PropertyIndex['update']): void {
  db.exec('delete from jira_indexed_value; delete from jira_indexed_declaration;');
  db.prepare('insert into jira_indexed_declaration (declaration) values (?)').run(declaration);
  for (const { issue_id, key, value } of stored(db)) update(issue_id, key, value);
}

function stored(db: Db): readonly z.output<typeof property>[] {
  const rows = db.prepare('select issue_id, key, value from jira_property').all();
  return rows.map((row) => property.parse(row));
}

function indexedValues({ path, type }: IndexedProperty, value: unknown): readonly (string | number)[] {
  const found = path.split('.').reduce(step, value);
  return (Array.isArray(found) ? found : [found]).flatMap((element: unknown) => indexed(type, element) ?? []);
}

function indexed(type: IndexedProperty['type'], value: unknown): string | number | undefined {
  if (type === 'number') return typeof value === 'number' ? value : undefined;
  if (typeof value !== 'string') return undefined;
  if (type === 'text') return wordsOf(value);
  if (type !== 'date') return value;
  const instant = Date.parse(value);
  return Number.isNaN(instant) ? undefined : instant;
}

function step(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return Reflect.get(value, name);
}
