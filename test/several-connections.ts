import type { LiveConnection } from '../src/connections/model/connection';
import { placeOf } from '../src/connections/model/connection';
import { withBound, withConnection } from '../src/connections/model/registry';
import { Secret } from '../src/shared/secret';
import { aStoredConnection } from './builders';
import type { World } from './ports';

/** Adds a second connection to a world, with a token that the Connector accepts. */
export function addConnection(
  world: World,
  id: string,
  { name = id, salesforceHost = `${id}.my.salesforce.com` as string | null, atOnce = 4 } = {},
): LiveConnection {
  const tokenId = `token of ${id}`;
  const connection = aStoredConnection(
    { tokenId, last4: id.slice(-4), salesforceHost, atOnce },
    { id, name },
  );
  world.store.stored = withConnection(world.store.stored, connection);
  const token = `text of ${tokenId}`;
  world.store.tokens.set(keyOf(connection), new Secret(token));
  world.connector.tokens.global.add(token);
  return connection;
}

/** Binds projects to a connection; null for the default. */
export function bind(world: World, projectIds: readonly string[], connectionId: string | null): void {
  world.store.stored = withBound(world.store.stored, projectIds, connectionId);
}

function keyOf(connection: LiveConnection): string {
  const { connectionId, tokenId } = placeOf(connection);
  return `${connectionId} ${tokenId}`;
}
