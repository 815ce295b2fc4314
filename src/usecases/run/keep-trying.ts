import { asAppError, inARun } from '../../domain/consequence';
import type { Ports } from '../../ports';

/** Storage that refuses is asked again after these pauses, in milliseconds. */
const pausesMs = [300, 1_000, 3_000, 8_000];

/**
 * Does something that may safely be done twice, again if the platform does not answer or says that it was too much.
 * @throws AppError what it ends in after the last try; at once what trying again cannot mend
 */
export async function keepTrying<T>(
  { sleep, log }: Pick<Ports, 'sleep' | 'log'>,
  work: () => Promise<T>,
): Promise<T> {
  for (let tried = 0; ; tried++) {
    try {
      return await work();
    } catch (thrown) {
      const error = asAppError(thrown);
      const pauseMs = pausesMs[tried];
      if (inARun[error.code] !== 'waits' || pauseMs === undefined) throw error;
      log.note('tried again', { code: error.code, tried: tried + 1 });
      await sleep(Math.max(pauseMs, (error.facts.retryAfterSeconds ?? 0) * 1000));
    }
  }
}
