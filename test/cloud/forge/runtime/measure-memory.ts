import type { FunctionMemory } from './messages';

// Taken before the app's code is loaded, which might put something else in its place.
const memoryUsage = process.memoryUsage.bind(process);

/** The memory this process has now. */
export function measureMemory(): FunctionMemory {
  const { rss, heapUsed, heapTotal } = memoryUsage();
  return { residentBytes: rss, heapUsedBytes: heapUsed, heapTotalBytes: heapTotal };
}
