import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { install } from './install.mjs';
import { inTurn, leave, report, root } from './steps.mjs';

const results = ['unit', 'browser'].map((script) => path.join(root, `build/jest-${script}.json`));

install(root);
mkdirSync(path.join(root, 'build'), { recursive: true });
for (const file of results) rmSync(file, { force: true });

// Reading the code and running it share the two cores; what is printed keeps its order.
const steps = [
  ...inTurn(['lint'], ['dead']),
  ...inTurn(['build'], ['unit', '--json', `--outputFile=${results[0]}`]),
];
for (const step of steps) await report(step);
await report(inTurn(['browser', '--json', `--outputFile=${results[1]}`])[0]);

const { passed, failed, skipped } = sum();
if (skipped > 0) {
  console.error(`\n${skipped} tests were skipped; every test has to run.`);
  leave(1);
}
console.log(`\n${passed} passed, ${failed} failed`);

function sum() {
  const reports = results.map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null));
  if (reports.includes(null)) throw new Error('a test run left no result file');
  const add = (pick) => reports.reduce((total, one) => total + pick(one), 0);
  return {
    passed: add((one) => one.numPassedTests),
    failed: add((one) => one.numFailedTests),
    skipped: add((one) => one.numPendingTests + one.numTodoTests),
  };
}
