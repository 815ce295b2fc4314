import type { Through } from '../state/associations';
import type { Connection } from '../state/connections';
import type { World } from '../world';

/** Whose associations count for a call with this connection's token: everybody's, or only its own. */
export function countingFor(world: World, connection: Connection): Through {
  return world.switches.get().otherConnectionsLinks === 'hidden' ? connection.id : null;
}
