import type { Figure } from '../figures';
import { memoryFigures } from './memory-figures';
import { invocationFigures, newsFigure, pushFigures } from './push-figures';
import { pushProject } from './push-project';

/** A push that one delivery carries to its end. */
export async function measureThousand(bundleDir: string): Promise<Figure[]> {
  const pushed = await pushProject(bundleDir, 1_000);
  return [...pushFigures(pushed), newsFigure(pushed)];
}

/** A push that is handed on several times; its memory beside that of a small one, each on a cloud of its own. */
export async function measureTenThousand(bundleDir: string): Promise<Figure[]> {
  const small = await pushProject(bundleDir, 1_000);
  const large = await pushProject(bundleDir, 10_000);
  return [
    ...pushFigures(large),
    newsFigure(large),
    ...memoryFigures(small, large),
    ...invocationFigures(large),
  ];
}
