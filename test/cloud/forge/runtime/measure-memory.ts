import type { FunctionMemory } from './messages';

// Taken before the app's code loads, which might replace it.
const memoryUsage = process.memoryUsage.bind(process);

/** The current memory of this process. */
export function measureMemory(): FunctionMemory {
  const { rss, heapUsed, heapTotal } = memoryUsage();
  return { residentBytes: rss, heapUsedBytes: heapUsed, heapTotalBytes: heapTotal };
}
