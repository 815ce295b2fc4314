import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startStep } from './step.mjs';

/** The folder of package.json. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const running = new Set();

/** Starts scripts one after the other; gives a promise of each one's step at once. */
export function inTurn(...calls) {
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

/** Prints what a script says until it is through; one that fails ends all of them, and this process. */
export async function report({ script, step }) {
  console.log(`\n--- ${script} ---`);
  const started = await step;
  started.show();
  const { code, seconds, error } = await started.done;
  running.delete(started);
  console.log(`--- ${script}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds.toFixed(1)} s ---`);
  if (error) console.error(error.message);
  if (code !== 0) leave(code);
}

/** Ends this process, and the scripts that still run. */
export function leave(code) {
  for (const step of running) step.stop();
  process.exit(code);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => leave(130));
