import type { LogInPlace } from '../../ports/log-ins';
import type { Ports } from '../../ports/ports';
import { fingerprint } from '../model/fingerprint';

/**
 * The lock on one person's log-in: renewing, replacing and ending it. A refresh token works once where they rotate, and a
 * renewal that ends late must not bring back what was erased meanwhile. Its name holds no account, because it is stored.
 * @throws AppError CHANGED_MEANWHILE where it does not become free soon
 */
export function withLogInLock<T>(
  { locks }: Pick<Ports, 'locks'>,
  { connectionId, accountId }: LogInPlace,
  work: () => Promise<T>,
): Promise<T> {
  return locks.hold(`log-in ${connectionId} ${fingerprint(accountId)}`, work);
}
