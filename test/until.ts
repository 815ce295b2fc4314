import { setTimeout as pause } from 'node:timers/promises';

/** Ends what never comes to be, and nothing else: less than a test's own limit, so that it can tell what it saw. */
const patienceMs = 240_000;

/** Waits until something is so, looking at it often; what it was last is told when it takes too long. */
export async function until<T>(
  look: () => T | Promise<T>,
  isSo: (seen: T) => boolean,
  everyMs = 20,
): Promise<T> {
  const endAt = Date.now() + patienceMs;
  for (;;) {
    const seen = await look();
    if (isSo(seen)) return seen;
    if (Date.now() > endAt) throw new Error(`it never came to be; at last: ${JSON.stringify(seen)}`);
    await pause(everyMs);
  }
}
