import type { Mirror } from '../../src/contract/mirror';
import type { Mirrors } from '../../src/ports';

/** Mirrors in a map; `writes` remembers what was written at a time, and `writable` may refuse as Jira does. */
export function inMemoryMirrors(
  kept: Map<string, Mirror>,
  writes: string[],
  writable: (effect: () => void) => Promise<void>,
): Mirrors {
  return {
    write: (_as, id, mirror) =>
      writable(() => {
        kept.set(id, mirror);
        writes.push(id);
      }),
    writeMany: (_as, many) =>
      writable(() => {
        for (const [id, mirror] of many) kept.set(id, mirror);
        writes.push(`${String(many.size)} at once`);
      }),
  };
}
