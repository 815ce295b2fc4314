import * as z from 'zod/mini';
import type { Db } from '../../database';
import { command, query } from './query';

/** Connects one Jira site to one Salesforce org. Only its `objects` can be associated. */
export const connection = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  name: z.string(),
  /** The org it leads to. Connections may share one. Left out in earlier databases, where each had its own. */
  org: z.optional(z.string()),
  salesforceHost: z.string(),
  /** False once Salesforce's own authorization has lapsed, as it does after 30 idle days. */
  authorized: z.boolean(),
  allowModification: z.boolean(),
  allowAutoPush: z.boolean(),
  allowAutoPull: z.boolean(),
  objects: z.array(z.string()),
});
export type Connection = z.output<typeof connection>;

/** The org a connection leads to, whose records it finds. */
export function orgOf({ id, org }: Connection): string {
  return org ?? id;
}

/** The orgs that connections lead to, in the order of the connections. */
export function orgsOf(connections: readonly Connection[]): string[] {
  return [...new Set(connections.map(orgOf))];
}

/** What can be changed about a connection. */
export const connectionChange = z.partial(z.omit(connection, { id: true }));

/** A project bound to a connection. `mapping` says which object types an issue type (or `*` for any) may go to. */
export const binding = z.strictObject({
  projectId: z.string().check(z.regex(/^\d+$/)),
  connection: z.string(),
  mapping: z.record(z.string(), z.array(z.string())),
});
export type Binding = z.output<typeof binding>;

export interface Connections {
  find(id: string): Connection | undefined;
  list(): Connection[];
  put(connection: Connection): void;
  /** Removes all connections. Their tokens open nothing afterwards. */
  clear(): void;
  bindingOf(projectId: string): Binding | undefined;
  bindings(): Binding[];
  bind(binding: Binding): void;
  /** Afterwards the project's associations are still listed but can no longer be pushed. */
  unbind(projectId: string): void;
  unbindAll(): void;
}

const stored = z.object({ value: z.string() });

/** The connections and bindings of this database, also kept in memory because every call needs them. */
export function createConnections(db: Db): Connections {
  const allConnections = query(db, 'select value from connector_connection order by rowid', stored);
  const allBindings = query(db, 'select value from connector_binding order by project_id', stored);
  const put = command(
    db,
    'insert into connector_connection values (?, ?) on conflict (id) do update set value = excluded.value',
  );
  const clear = command(db, 'delete from connector_connection');
  const bind = command(
    db,
    'insert into connector_binding values (?, ?) on conflict (project_id) do update set value = excluded.value',
  );
  const unbind = command(db, 'delete from connector_binding where project_id = ?');
  const clearBindings = command(db, 'delete from connector_binding');
  const connections = new Map(allConnections.all().map(({ value }) => keyed(connection, value, 'id')));
  const bindings = new Map(allBindings.all().map(({ value }) => keyed(binding, value, 'projectId')));

  return {
    find: (id) => connections.get(id),
    list: () => [...connections.values()],
    put: (value) => {
      put(value.id, JSON.stringify(value));
      connections.set(value.id, value);
    },
    clear: () => {
      clear();
      connections.clear();
    },
    bindingOf: (projectId) => bindings.get(projectId),
    bindings: () => [...bindings.values()],
    bind: (value) => {
      bind(value.projectId, JSON.stringify(value));
      bindings.set(value.projectId, value);
    },
    unbind: (projectId) => {
      unbind(projectId);
      bindings.delete(projectId);
    },
    unbindAll: () => {
      clearBindings();
      bindings.clear();
    },
  };
}

function keyed<T extends Record<K, string>, K extends string>(
  shape: z.ZodMiniType<T>,
  text: string,
  key: K,
): [string, T] {
  const value = shape.parse(JSON.parse(text));
  return [value[key], value];
}
