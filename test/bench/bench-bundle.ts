import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildBundle } from '../cloud/forge/build-bundle';
import { asTable, type Figure } from './figures';

const appDir = path.resolve(__dirname, '../..');

/** One step of a bench: figures of the bundle in that folder. */
export type Measure = (bundleDir: string) => readonly Figure[] | Promise<readonly Figure[]>;

/**
 * Builds the back end as it would be deployed, takes one measurement after the other and prints the figures: each as it
 * comes, and all of them beside their goals at the end. Nothing passes or fails here.
 */
export async function benchBundle(measures: readonly Measure[]): Promise<void> {
  const bundleDir = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const figures: Figure[] = [];
  try {
    await buildBundle(appDir, bundleDir, { minify: true });
    for (const measure of measures) {
      const more = await measure(bundleDir);
      figures.push(...more);
      for (const { name, measured } of more) console.log(`${name}: ${measured}`);
    }
  } finally {
    await rm(bundleDir, { recursive: true, force: true });
  }
  console.log(`\nNode ${process.version}, one run\n\n${asTable(figures)}`);
}
