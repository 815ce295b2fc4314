import type { Mirror } from '../../src/contract/links/mirror';
import type { Mirrors } from '../../src/ports/jira';

/**
 * Mirrors in a map. `writes` remembers each batch, `writable` may refuse as Jira does, and `isHidden` tells which
 * issues the writer of a later task cannot see.
 */
export function inMemoryMirrors(
  kept: Map<string, Mirror>,
  writes: string[],
  writable: (effect: () => void) => Promise<void>,
  isHidden: (issueId: string) => boolean,
): Mirrors {
  const tasks: (readonly string[])[] = [];
  return {
    write: (_as, id, mirror) =>
      writable(() => {
        kept.set(id, mirror);
        writes.push(id);
      }),
    async writeMany(_as, many) {
      await writable(() => {
        for (const [id, mirror] of many) if (!isHidden(id)) kept.set(id, mirror);
        writes.push(`${String(many.size)} at once`);
      });
      tasks.push([...many.keys()].filter(isHidden));
      return { tasks: [String(tasks.length - 1)], refused: [] };
    },
    unwritten: async (_as, task) => Promise.resolve(tasks[Number(task)] ?? null),
  };
}
