import { atMost, median, reported, type Figure } from '../figures';
import type { PushMeasured } from './measure-push';

/**
 * The memory of the function's process towards the end of a small push and of a large one: the last half of the samples
 * of the small one, and as many of the last of the large one.
 */
export function memoryFigures(small: PushMeasured, large: PushMeasured): Figure[] {
  const samples = Math.ceil(small.memory.resident.length / 2);
  const lately = (values: readonly number[]): number => median(values.slice(-samples)) / 1e6;
  const resident = { small: lately(small.memory.resident), large: lately(large.memory.resident) };
  const heap = { small: lately(small.memory.heapUsed), large: lately(large.memory.heapUsed) };
  const between = `${small.items} and ${large.items} items`;
  return [
    atMost(`function memory, more between ${between}`, (resident.large / resident.small - 1) * 100, 10, '%'),
    reported('  resident', `${megabytes(resident.small)} / ${megabytes(resident.large)}`),
    reported('  heap in use', `${megabytes(heap.small)} / ${megabytes(heap.large)}`),
  ];
}

function megabytes(value: number): string {
  return `${value.toFixed(0)} MB`;
}
