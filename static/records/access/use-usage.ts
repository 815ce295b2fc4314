import { useCallback, useEffect, useState } from 'react';
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
  const [usage, setUsage] = useState<Reply<AccessUsage> | null>(null);
  const look = useCallback(async () => {
    setUsage(await readUsage(id));
  }, [id]);
  useEffect(() => {
    void look();
  }, [look]);
  return { usage, look };
}
