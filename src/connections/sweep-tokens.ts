import { asAppError } from '../shared/consequence';
import { noIssue } from '../ports/connector';
import type { Ports } from '../ports/ports';
import { isLive, placeOf, type LiveConnection } from './model/connection';
import { openConnector } from './open-connector';
import { hasEnded, hasNext, takeOver, type TakeOverNeeds } from './take-over';

type Needs = TakeOverNeeds & Pick<Ports, 'connections'>;

/**
 * Lets prepared tokens take over from those that have ended or that the Connector refuses, also where nobody presses
 * anything. Only connections with a prepared token are asked about. One that fails here does not stop the others.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED where the connections cannot be read
 */
export async function sweepTokens(ports: Needs): Promise<void> {
  const { connections } = await ports.connections.registry();
  for (const connection of connections.filter(isLive)) {
    if (!hasNext(connection, ports.now())) continue;
    try {
      if (await isOfNoUse(ports, connection)) await takeOver(ports, connection);
    } catch (error) {
      ports.log.trouble('prepared token not used', {}, error);
    }
  }
}

async function isOfNoUse(ports: Needs, connection: LiveConnection): Promise<boolean> {
  if (hasEnded(connection.token, ports.now())) return true;
  const token = await ports.connections.readToken(placeOf(connection));
  if (token === null) return true;
  const { region, token: facts } = connection;
  try {
    await openConnector(ports, { region, ends: facts.ends, token }).readLinks(noIssue);
    return false;
  } catch (error) {
    return asAppError(error).code === 'TOKEN_REJECTED';
  }
}
