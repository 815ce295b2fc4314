import { reported, type Figure } from '../figures';
import { addConnections, with20 } from '../many-connections';
import { pointFigures, pointFiguresWithoutAddress, storageFigures } from './cost-figures';
import { memoryFigures } from './memory-figures';
import { invocationFigures, newsFigures, overBare, paceFigures } from './push-figures';
import { pushProject, withLinkedProject, type ProjectPushed } from './push-project';

/** A push that one delivery carries to its end. */
export function measureThousand(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, 1_000, async (site) => {
    const pushed = await pushProject(site, 1_000);
    return [
      ...paceFigures(pushed),
      ...newsFigures(pushed),
      ...storageFigures(pushed),
      ...pointFigures(pushed),
    ];
  });
}

/** The same where no Salesforce address is saved: hosts that were pasted are looked up on the issues' mirrors. */
export function measureWithoutAddress(bundleDir: string): Promise<Figure[]> {
  const measured = withLinkedProject(bundleDir, 1_000, (site) => pushProject(site, 1_000), '');
  return measured.then(pointFiguresWithoutAddress);
}

/** A push with one connection on the site, then the same with many. */
export function measureManyConnections(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, 600, async (site) => {
    const overBareLoop = ({ workedMs, handOvers, items, bare }: ProjectPushed): string =>
      overBare(workedMs - handOvers.delayMs, items, bare).toFixed(3);
    const one = await pushProject(site, 600);
    addConnections(site.cloud);
    const many = await pushProject(site, 600);
    return [
      reported(`push of 600 items ${with20}, time / bare loop`, overBareLoop(many)),
      reported('  with one connection, just before', overBareLoop(one)),
    ];
  });
}

/** A push that is handed on several times, after two small ones by the same process: the first lets its heap find its size. */
export function measureTenThousand(bundleDir: string): Promise<Figure[]> {
  return withLinkedProject(bundleDir, 10_000, async (site) => {
    const first = await pushProject(site, 1_000);
    const small = await pushProject(site, 1_000);
    const large = await pushProject(site, 10_000);
    return [
      ...paceFigures(large),
      ...newsFigures(large),
      ...storageFigures(large),
      ...pointFigures(large),
      ...memoryFigures(first, small, large),
      ...invocationFigures(large),
    ];
  });
}
