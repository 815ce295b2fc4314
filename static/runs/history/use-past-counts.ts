import { useEffect, useState } from 'react';
import type { PastCounts } from '../../../src/contract/runs/questions';
import type { PastRun } from '../../../src/contract/runs/run-view';
import { countPast } from '../../shared/backend/runs';

type Counts = ReadonlyMap<string, PastCounts['runs'][number]['by']>;

/** The counts of past runs by their name, as far as they can be told; asked again whenever the history is another. */
export function usePastCounts(projectId: string, runs: readonly PastRun[]): Counts {
  const [counts, setCounts] = useState<Counts>(new Map());
  const asOf = runs.map(({ id, ended }) => `${id} ${ended?.at ?? ''}`).join(' ');
  useEffect(() => {
    if (asOf === '') return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await countPast(projectId);
      if (wanted && reply.ok) setCounts(new Map(reply.data.runs.map(({ id, by }) => [id, by])));
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [projectId, asOf]);
  return counts;
}
