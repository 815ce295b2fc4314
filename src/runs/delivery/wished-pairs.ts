import type { WishedPair } from '../../contract/runs/choice';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';

/** All lines of a pasted list. */
export async function wishedPairs(ports: Ports, runId: string): Promise<readonly WishedPair[]> {
  const all: WishedPair[] = [];
  for (let part = 0; ; part++) {
    const pairs = await retry(ports, ports.backOff('storage'), () => ports.runs.pairs(runId, part));
    if (pairs === null) return all;
    all.push(...pairs);
  }
}
