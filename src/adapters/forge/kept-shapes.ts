import { getAppContext } from '@forge/api';
import type { KeptShape, Shapes } from '../../ports/salesforce';

const mostKept = 200;

/**
 * Descriptions that were read are also kept in this process's memory, separately for each site, because every search needs
 * them. They are as old as they say, here as in storage; one that another process has saved since is found out where
 * Salesforce refuses what the older one names.
 */
export function withKeptShapes(shapes: Shapes): Shapes {
  const kept = new Map<string, KeptShape>();
  const keyOf = (...[{ connectionId, tokenId }, object]: Parameters<Shapes['read']>): string =>
    [getAppContext().installationAri.toString(), connectionId, tokenId, object].join(' ');
  const keep = (key: string, shape: KeptShape): void => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(key, shape);
  };
  return {
    async read(principal, object) {
      const key = keyOf(principal, object);
      const known = kept.get(key);
      if (known) return known;
      const stored = await shapes.read(principal, object);
      if (stored) keep(key, stored);
      return stored;
    },
    async save(principal, object, shape) {
      keep(keyOf(principal, object), shape);
      await shapes.save(principal, object, shape);
    },
  };
}
