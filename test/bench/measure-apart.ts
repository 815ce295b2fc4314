import { fork } from 'node:child_process';
import path from 'node:path';
import * as z from 'zod/mini';
import type { Figure } from './figures';

const figures = z.array(
  z.object({ name: z.string(), measured: z.string(), goal: z.string(), reached: z.nullable(z.boolean()) }),
);

/** Takes a measurement in a process that has done nothing before, so that nothing else weighs on it. */
export function measureApart(name: string, bundleDir: string): Promise<readonly Figure[]> {
  const child = fork(path.join(__dirname, 'apart-program.ts'), [name, bundleDir]);
  return new Promise((resolve, reject) => {
    child.on('message', (message) => resolve(figures.parse(message)));
    child.on('exit', (code) => reject(new Error(`measuring "${name}" ended with exit code ${code}`)));
  });
}
