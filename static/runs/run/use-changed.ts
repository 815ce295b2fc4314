import { useEffect, useState } from 'react';
import { countChanged } from '../../shared/backend/runs';

/** How many issues at most changed in Jira since a run began; 0 also where that is not asked, or cannot be told. */
export function useChanged(projectId: string, runId: string, isAsked: boolean): number {
  const [atMost, setAtMost] = useState(0);
  useEffect(() => {
    if (!isAsked) return;
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await countChanged({ projectId, runId });
      if (wanted && reply.ok) setAtMost(reply.data.atMost);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [projectId, runId, isAsked]);
  return isAsked ? atMost : 0;
}
