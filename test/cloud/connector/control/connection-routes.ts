import * as z from 'zod/mini';
import { refuse } from '../answer';
import { binding, connectionChange, type Connection } from '../state/connections';
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

/** Connections and the projects bound to them. */
export const connectionRoutes: readonly Route[] = [
  { method: 'GET', path: connections, run: ({ world }) => world.connections.list() },
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
