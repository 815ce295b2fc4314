import type { Ports } from '../ports/ports';

/**
 * A turn at changing the connection. Token and facts are one secret that is read and written as a whole: without turns, taking
 * a name out of it could bring back the token an admin has replaced or removed just then.
 */
export function inConnectionsTurn<T>(ports: Ports, work: () => Promise<T>): Promise<T> {
  return ports.turns.take('connection', work);
}
