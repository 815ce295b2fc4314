import { measureFirstSight } from './bulk/measure-first-sight';
import { measurePreview } from './bulk/measure-preview';
import {
  measureManyConnections,
  measureTenThousand,
  measureThousand,
  measureWithoutAddress,
} from './bulk/measure-pushes';
import { measureScript } from './bulk/measure-script';
import { measureSideBySide } from './bulk/measure-side-by-side';
import type { Figure } from './figures';

/** What is measured in a process of its own, by name. */
export const measurements: Readonly<Record<string, (bundleDir: string) => Promise<Figure[]>>> = {
  thousand: measureThousand,
  withoutAddress: measureWithoutAddress,
  firstSight: measureFirstSight,
  script: measureScript,
  tenThousand: measureTenThousand,
  manyConnections: measureManyConnections,
  sideBySide: measureSideBySide,
  preview: measurePreview,
};
