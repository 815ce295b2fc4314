import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { AccessView } from '../../../src/contract/records/access';
import { openAccess } from '../../shared/backend/access';

/** A connection's Salesforce access as an answer brings it; null for none. */
interface Shown {
  readonly access: AccessView | null;
}

/** What is known of it, and the ways to learn more. */
export interface KnownAccess {
  /** Null before the first answer. */
  readonly opened: Reply<Shown> | null;
  readonly look: () => Promise<void>;
  readonly learn: (shown: Shown) => void;
}

/** Reads a connection's Salesforce access once; commands bring news of it themselves. */
export function useAccess(id: string): KnownAccess {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    tell(await openAccess(id));
  }, [id]);
  useEffect(() => {
    void look();
  }, [look]);
  const learn = useCallback((shown: Shown) => {
    tell({ ok: true, data: shown });
  }, []);
  return { opened, look, learn };
}

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Reply<Shown> | null, news: Reply<Shown>): Reply<Shown> | null {
  return known?.ok && !news.ok ? known : news;
}
