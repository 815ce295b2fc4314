import type { Through } from '../../contract/connections/through';
import type { Connection } from './connection';
import type { Registry } from './registry';

/** Whether people have to be told which connection speaks: where a site has one, it goes without saying. */
export function hasSeveral({ connections }: Registry): boolean {
  return connections.length > 1;
}

/** A connection as people tell it from the site's others; undefined where there is no other. */
export function throughOf(registry: Registry, connection: Connection | null): Through | undefined {
  if (connection === null || !hasSeveral(registry)) return undefined;
  return { name: connection.name, host: connection.salesforceHost };
}
