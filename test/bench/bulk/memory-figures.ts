import { atMost, median, reported, type Figure } from '../figures';
import type { PushMeasured } from './measure-push';

/**
 * The memory of a function's process towards the end of pushes it carried out one after the other. `first` is the heap
 * finding its size and only told; `small` is compared with `large`.
 */
export function memoryFigures(first: PushMeasured, small: PushMeasured, large: PushMeasured): Figure[] {
  // The last half of the samples of a small one, and as many of the last of the large one.
  const samples = Math.ceil(small.memory.resident.length / 2);
  const lately = (values: readonly number[]): number => median(values.slice(-samples)) / 1e6;
  const growth = (lately(large.memory.resident) / lately(small.memory.resident) - 1) * 100;
  const told = (of: 'resident' | 'heapUsed'): string =>
    [first, small, large].map(({ memory }) => `${lately(memory[of]).toFixed(0)} MB`).join(' / ');
  return [
    atMost(`function memory, ${large.items} items beside ${small.items}, more by`, growth, 10, '%'),
    reported(
      `  resident, a process's first ${first.items} / ${small.items} / ${large.items}`,
      told('resident'),
    ),
    reported('  heap in use', told('heapUsed')),
  ];
}
