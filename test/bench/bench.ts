import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildBundle } from '../cloud/forge/build-bundle';
import { startCloud } from '../cloud/start-cloud';
import { measureBundle } from './bundle';
import { asTable, type Figure } from './figures';
import { measureMemory } from './memory';
import { measurePanelPage } from './panel-page';
import { measurePanelResolver } from './panel-resolver';

const appDir = path.resolve(__dirname, '../..');

/** An issue of the demo that has links from the start. */
const linkedIssue = 'SUP-1';

/** Measures the promises that are numbers and prints them beside what they must reach. Nothing passes or fails here. */
async function bench(): Promise<readonly Figure[]> {
  const bundleDir = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const figures: Figure[] = [];
  const say = (more: readonly Figure[]) => {
    figures.push(...more);
    for (const { name, measured } of more) console.log(`${name}: ${measured}`);
  };
  try {
    await buildBundle(appDir, bundleDir, { minify: true });
    say(measureBundle(bundleDir));
    // A cloud each: what one measurement leaves behind in the process would weigh on the next.
    for (const measure of [measurePanelResolver, measureMemory, measurePanelPage]) {
      const cloud = await startCloud({ dataDir: ':memory:', bundleDir });
      say(await measure(cloud, linkedIssue).finally(() => cloud.stop()));
    }
    return figures;
  } finally {
    await rm(bundleDir, { recursive: true, force: true });
  }
}

void bench().then((figures) => {
  console.log(`\nNode ${process.version}, one run\n\n${asTable(figures)}`);
});
