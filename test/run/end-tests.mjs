import { refuseLeftOver, runVariable } from './left-over.mjs';

/** Fails the run when a process it started is still there. */
export default async function endTests() {
  await refuseLeftOver(process.env[runVariable], 15_000);
}
