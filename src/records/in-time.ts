import type { Ports } from '../ports/ports';

/**
 * What comes within so many milliseconds, else null. What comes later is dropped; it must not reject.
 */
export async function inTime<T>(
  { sleep }: Pick<Ports, 'sleep'>,
  pending: Promise<T>,
  mostMs: number,
): Promise<T | null> {
  return Promise.race([pending, sleep(mostMs).then(() => null)]);
}
