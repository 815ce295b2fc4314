import { useCallback, useEffect, useReducer } from 'react';
import type { BulkView } from '../../src/contract/bulk/bulk';
import type { Reply } from '../../src/contract/procedure';
import { openBulk } from '../shared/backend/bulk';

/** What the page knows of a project's runs; null before the first answer. */
interface Bulk {
  readonly opened: Reply<BulkView> | null;
  /** Reads it anew. A look that failed takes nothing away that is on the page already. */
  readonly look: () => Promise<BulkView | null>;
}

/** Reads a project's runs when the page opens, and whenever it is asked to. */
export function useBulk(projectId: string): Bulk {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    const reply = await openBulk(projectId);
    tell(reply);
    return reply.ok ? reply.data : null;
  }, [projectId]);
  useEffect(() => {
    void look();
  }, [look]);
  return { opened, look };
}

function newer(known: Bulk['opened'], news: Reply<BulkView>): Bulk['opened'] {
  return known?.ok && !news.ok ? known : news;
}
