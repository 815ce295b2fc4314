import type { Ports } from '../../ports/ports';

/** What is there already or comes within so many milliseconds, else null; it must not reject. What comes later is dropped. */
export async function inTime<T>(
  { sleep }: Pick<Ports, 'sleep'>,
  pending: Promise<T>,
  mostMs: number,
): Promise<T | null> {
  const there = await Promise.race([pending.then((value) => ({ value })), Promise.resolve(null)]);
  return there === null ? Promise.race([pending, sleep(mostMs).then(() => null)]) : there.value;
}
