import { measureFirstSight } from './bulk/measure-first-sight';
import { measurePreview } from './bulk/measure-preview';
import { measureTenThousand, measureThousand } from './bulk/measure-pushes';
import { measureScript } from './bulk/measure-script';
import type { Figure } from './figures';

/** What is measured in a process of its own, by name. */
export const measurements: Readonly<Record<string, (bundleDir: string) => Promise<Figure[]>>> = {
  thousand: measureThousand,
  firstSight: measureFirstSight,
  script: measureScript,
  tenThousand: measureTenThousand,
  preview: measurePreview,
};
