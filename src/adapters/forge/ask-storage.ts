import { ForgeKvsAPIError } from '@forge/kvs';
import { AppError } from '../../domain/app-error';

/**
 * Does one thing with Forge storage; every failure is told in our words.
 * @throws AppError RATE_LIMITED, PLATFORM_DOWN
 */
export async function askStorage<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (cause) {
    throw new AppError(statusOf(cause) === 429 ? 'RATE_LIMITED' : 'PLATFORM_DOWN', {}, cause);
  }
}

/**
 * Writes only where nothing was; false when something is there already. The status tells, for the code that says
 * so differs between the sources.
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
