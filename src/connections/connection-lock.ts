import type { Ports } from '../ports/ports';

/**
 * The lock on changing the connection. Token and facts are one secret, read and written as a whole. Without the lock,
 * removing a name from it could bring back a token that an admin has just replaced or removed.
 */
export function withConnectionLock<T>(ports: Pick<Ports, 'locks'>, work: () => Promise<T>): Promise<T> {
  return ports.locks.hold('connection', work);
}
