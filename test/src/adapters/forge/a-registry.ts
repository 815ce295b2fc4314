import { isLive, type LiveConnection } from '../../../../src/connections/model/connection';
import {
  connectionIn,
  emptyRegistry,
  firstId,
  withConnection,
  type Registry,
} from '../../../../src/connections/model/registry';
import { aStoredConnection } from '../../../builders';

/** A site's only connection, where its token lies, and the registry that names it. */
export const connection = aStoredConnection();
export const place = { connectionId: firstId, tokenId: connection.token.tokenId };
export const aRegistry = withConnection(emptyRegistry, connection);

/** Picks that connection. */
export function first(registry: Registry): LiveConnection | null {
  const found = connectionIn(registry, firstId);
  return found && isLive(found) ? found : null;
}
