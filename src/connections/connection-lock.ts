import type { Ports } from '../ports/ports';

/**
 * The lock on changing the connection. Token and facts are one secret that is read and written as a whole: without it, taking
 * a name out of it could bring back the token an admin has replaced or removed just then.
 */
export function withConnectionLock<T>(ports: Pick<Ports, 'locks'>, work: () => Promise<T>): Promise<T> {
  return ports.locks.hold('connection', work);
}
