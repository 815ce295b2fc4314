import type { Forge } from '../../cloud/forge/forge';

/** What a function's process held, sample by sample, in bytes. */
export interface MemoryWatch {
  readonly resident: readonly number[];
  readonly heapUsed: readonly number[];
}

const everyMs = 500;

/** Looks at the function's process twice a second until it is told to stop. */
export function watchMemory(forge: Pick<Forge, 'memory'>): { stop(): Promise<MemoryWatch> } {
  const resident: number[] = [];
  const heapUsed: number[] = [];
  const look = async (): Promise<void> => {
    const { residentBytes, heapUsedBytes } = await forge.memory();
    resident.push(residentBytes);
    heapUsed.push(heapUsedBytes);
  };
  let looking = Promise.resolve();
  const timer = setInterval(() => {
    looking = looking.then(look);
  }, everyMs);
  return {
    async stop() {
      clearInterval(timer);
      await looking;
      return { resident, heapUsed };
    },
  };
}
