import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { AccessView } from '../../../src/contract/records/access';
import { openAccess } from '../../shared/backend/access';

/** A connection's Salesforce access as an answer brings it; null for none. */
interface Shown {
  readonly access: AccessView | null;
}

/** The same with the address that persons are led back to from Salesforce; null where Forge does not tell it now. */
interface Opened extends Shown {
  readonly callBack: string | null;
}

/** What is known of it, and the ways to learn more. */
export interface KnownAccess {
  /** Null before the first answer. */
  readonly opened: Reply<Opened> | null;
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
    tell(shown);
  }, []);
  return { opened, look, learn };
}

/** A look that failed takes nothing away that is on the page already. A command's answer tells of the access alone. */
function newer(known: Reply<Opened> | null, news: Reply<Opened> | Shown): Reply<Opened> | null {
  if ('ok' in news) return known?.ok && !news.ok ? known : news;
  const callBack = known?.ok ? known.data.callBack : null;
  return { ok: true, data: { callBack, access: news.access } };
}
