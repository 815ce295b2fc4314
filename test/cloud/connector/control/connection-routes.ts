import * as z from 'zod/mini';
import { refuse } from '../answer';
import {
  binding,
  connection as newConnection,
  connectionChange,
  type Connection,
} from '../state/connections';
import type { World } from '../world';
import type { Route } from './route';

const connections = /^\/__standin\/connections$/;
const connection = /^\/__standin\/connections\/([^/]+)$/;
const bindings = /^\/__standin\/bindings$/;
const oneBinding = /^\/__standin\/bindings\/(\d+)$/;

/** Changes parts of a connection: its authorization, its switches, its objects. */
export function changeConnection(
  world: World,
  id: string,
  change: z.output<typeof connectionChange>,
): Connection {
  const known = world.connections.find(id);
  if (!known) throw refuse(404, `no connection ${id}`);
  const defined = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const changed: Connection = { ...known, ...defined };
  world.connections.put(changed);
  return changed;
}

/** Adds a connection to an org that exists or to a new, empty one. */
export function addConnection(world: World, added: Connection): Connection {
  if (world.connections.find(added.id)) throw refuse(409, `id: there is a connection ${added.id} already`);
  world.connections.put(added);
  return added;
}

/** Connections and the projects bound to them. */
export const connectionRoutes: readonly Route[] = [
  { method: 'GET', path: connections, run: ({ world }) => world.connections.list() },
  {
    method: 'POST',
    path: connections,
    run: ({ world, body }) => addConnection(world, body(newConnection)),
  },
  {
    method: 'PATCH',
    path: connection,
    run: ({ world, part, body }) => changeConnection(world, part, body(connectionChange)),
  },
  { method: 'GET', path: bindings, run: ({ world }) => world.connections.bindings() },
  {
    method: 'PUT',
    path: bindings,
    run: ({ world, body }) => {
      const wish = body(binding);
      if (!world.connections.find(wish.connection))
        throw refuse(400, `connection: there is no ${wish.connection}`);
      world.connections.bind(wish);
      return wish;
    },
  },
  { method: 'DELETE', path: oneBinding, run: ({ world, part }) => world.connections.unbind(part) },
];
