import { randomUUID } from 'node:crypto';
import { buildForUnit } from './build.mjs';
import { runVariable } from './left-over.mjs';

/** Names the run for every process it will start, and makes what its tests have in common. */
export default async function beginTests() {
  process.env[runVariable] = randomUUID();
  await buildForUnit();
}
