import type { Figure } from '../figures';
import { memoryFigures } from './memory-figures';
import { invocationFigures, newsFigure, pushFigures } from './push-figures';
import { pushProject, withLinkedProject } from './push-project';

/** A push that one delivery carries to its end. */
export function measureThousand(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, 1_000, async (site) => {
    const pushed = await pushProject(site, 1_000);
    return [...pushFigures(pushed), newsFigure(pushed)];
  });
}

/** A push that is handed on several times, after two small ones by the same process: the first lets its heap find its size. */
export function measureTenThousand(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, 10_000, async (site) => {
    const first = await pushProject(site, 1_000);
    const small = await pushProject(site, 1_000);
    const large = await pushProject(site, 10_000);
    return [
      ...pushFigures(large),
      newsFigure(large),
      ...memoryFigures(first, small, large),
      ...invocationFigures(large),
    ];
  });
}
