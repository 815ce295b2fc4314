import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { OwnLogIn } from '../../../src/contract/records/person';
import { openLogIns } from '../../shared/backend/person';

/** The connections that persons log in to, and how this one stands there. */
interface Shown {
  readonly connections: readonly OwnLogIn[];
}

/** What is known of them, and the ways to learn more. */
export interface KnownLogIns {
  /** Null before the first answer. */
  readonly opened: Reply<Shown> | null;
  readonly look: () => Promise<void>;
  readonly learn: (shown: Shown) => void;
}

/**
 * Reads how this person stands with each connection, and again whenever the page is looked at again: consent is given in
 * another tab.
 */
export function useLogIns(): KnownLogIns {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async () => {
    tell(await openLogIns());
  }, []);
  useEffect(() => {
    void look();
    const lookAgain = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    document.addEventListener('visibilitychange', lookAgain);
    return () => {
      document.removeEventListener('visibilitychange', lookAgain);
    };
  }, [look]);
  const learn = useCallback((data: Shown) => {
    tell({ ok: true, data });
  }, []);
  return { opened, look, learn };
}

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Reply<Shown> | null, news: Reply<Shown>): Reply<Shown> | null {
  return known?.ok && !news.ok ? known : news;
}
