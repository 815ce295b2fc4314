import { readFileSync } from 'node:fs';
import type { Cloud } from '../cloud/start-cloud';
import { atMost, median, reported, type Figure } from './figures';

const invocations = 5_000;
const atOnce = 8;
const every = 250;

/**
 * The function process's resident memory over many invocations. Growth compares the last fifth with the second, since
 * the first is the heap finding its size.
 */
export async function measureMemory(cloud: Cloud, issueKey: string): Promise<Figure[]> {
  const samples: number[] = [];
  for (let done = 0; done < invocations; done += every) {
    await many(every, () => cloud.invoke('evan', 'salesforce-panel', { issueKey }, 'openPanel', {}));
    samples.push(residentMegabytes(cloud.forge.processId()));
  }
  const fifth = samples.length / 5;
  const early = median(samples.slice(fifth, 2 * fifth));
  const late = median(samples.slice(-fifth));
  return [
    atMost(`function memory, growth over ${invocations} invocations`, (late / early - 1) * 100, 10, '%'),
    reported('function memory, early / late', `${early.toFixed(0)} MB / ${late.toFixed(0)} MB`),
  ];
}

async function many(count: number, work: () => Promise<unknown>): Promise<void> {
  let begun = 0;
  const worker = async () => {
    while (begun < count) {
      begun += 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Linux tells it in /proc; elsewhere there is no way without a helper program, and the bench says so. */
function residentMegabytes(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('this system does not tell the memory of a process in /proc');
  return Number(kilobytes) / 1024;
}
