import { ForgeKvsAPIError } from '@forge/kvs';
import { AppError } from '../../shared/app-error';
import { patienceMs } from '../http/patience';

/**
 * Does one thing with Forge storage. Every failure becomes an AppError, also when no answer comes in time; then it may
 * still have been done.
 * @throws AppError RATE_LIMITED, PLATFORM_DOWN
 */
export async function askStorage<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await inTime(ask);
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    const status = statusOf(cause);
    const facts = { by: 'forge', ...(status === null ? {} : { status }) } as const;
    throw new AppError(status === 429 ? 'RATE_LIMITED' : 'PLATFORM_DOWN', facts, cause);
  }
}

/** @forge/kvs takes no abort signal, so a request that hangs is left behind. */
async function inTime<T>(ask: () => Promise<T>): Promise<T> {
  const mostMs = patienceMs();
  if (mostMs === 0)
    throw new AppError('PLATFORM_DOWN', { by: 'app' }, new Error('no time was left to ask storage'));
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`storage gave no answer within ${mostMs} ms`)), mostMs);
  });
  try {
    return await Promise.race([ask(), tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Writes only where nothing is stored yet; false when something is there already. This is decided by the status,
 * because the documented error code differs between sources.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/
 */
export function askToBeFirst(write: () => Promise<void>): Promise<boolean> {
  return askStorage(async () => {
    try {
      await write();
      return true;
    } catch (error) {
      if (statusOf(error) === 409) return false;
      throw error;
    }
  });
}

function statusOf(error: unknown): number | null {
  return error instanceof ForgeKvsAPIError ? error.responseDetails.status : null;
}
