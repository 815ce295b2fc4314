import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './install.mjs';
import { startStep } from './step.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const results = ['unit', 'browser'].map((script) => path.join(root, `build/jest-${script}.json`));
const running = new Set();

install(root);
mkdirSync(path.join(root, 'build'), { recursive: true });
for (const file of results) rmSync(file, { force: true });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => leave(130));

// Reading the code and running it share the two cores; what is printed keeps its order.
const steps = [
  ...inTurn(['lint'], ['typecheck'], ['dead']),
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

/** Starts scripts one after the other; gives a promise of each one's step at once. */
function inTurn(...calls) {
  let before = Promise.resolve();
  return calls.map(([script, ...args]) => {
    const step = before.then(() => {
      const started = startStep(root, script, args);
      running.add(started);
      return started;
    });
    before = step.then(({ done }) => done);
    return { script, step };
  });
}

async function report({ script, step }) {
  console.log(`\n--- ${script} ---`);
  const started = await step;
  started.show();
  const { code, seconds, error } = await started.done;
  running.delete(started);
  console.log(`--- ${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s ---`);
  if (error) console.error(error.message);
  if (code !== 0) leave(code);
}

function leave(code) {
  for (const step of running) step.stop();
  process.exit(code);
}

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
