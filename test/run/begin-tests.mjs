import { randomInt, randomUUID } from 'node:crypto';
import { buildForUnit } from './build.mjs';
import { runVariable } from './left-over.mjs';

/** Names the run for every process it will start, says what its samples are drawn by, and makes what its tests have in common. */
export default async function beginTests() {
  process.env[runVariable] = randomUUID();
  process.env.SEED ??= String(randomInt(1_000_000));
  if (process.env.EXHAUSTIVE === undefined) console.log(`\nSampled with SEED=${process.env.SEED}`);
  await buildForUnit();
}
