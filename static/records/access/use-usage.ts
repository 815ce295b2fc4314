import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { AccessUsage } from '../../../src/contract/records/access';
import { readUsage } from '../../shared/backend/access';

/** Calls of the last 24 hours; null before the first answer. */
interface KnownUsage {
  readonly usage: Reply<AccessUsage> | null;
  readonly look: () => Promise<void>;
}

/** Reads how much the org's API was called, beside everything else: Salesforce may take its time. */
export function useUsage(id: string): KnownUsage {
  const [usage, tell] = useReducer(latest, null);
  const look = useCallback(async () => {
    tell(await readUsage(id));
  }, [id]);
  useEffect(() => {
    void look();
  }, [look]);
  return { usage, look };
}

function latest(_known: Reply<AccessUsage> | null, news: Reply<AccessUsage>): Reply<AccessUsage> | null {
  return news;
}
