import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../src/contract/procedure';
import type { SetUpView } from '../../src/contract/setup/questions';
import { openSetUp } from '../shared/backend/set-up';

/** What a command's answer tells anew. */
type News = Partial<Pick<SetUpView, 'setUp' | 'jiraTokens'>>;

/** What is known of the set-up, and the ways to learn more. */
export interface KnownSetUp {
  /** Null before the first answer. */
  readonly opened: Reply<SetUpView> | null;
  /** Reads the set-up of a connection; with null that of the default one. */
  readonly look: (id: string | null) => Promise<void>;
  readonly learn: (news: News) => void;
}

/** Reads the set-up of the default connection, then of the one that is chosen; commands bring news of it themselves. */
export function useSetUp(): KnownSetUp {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async (id: string | null) => {
    tell(await openSetUp(id));
  }, []);
  useEffect(() => {
    void look(null);
  }, [look]);
  return { opened, look, learn: tell };
}

/** A look that failed takes nothing away that is on the page already. */
function newer(known: Reply<SetUpView> | null, news: Reply<SetUpView> | News): Reply<SetUpView> | null {
  if ('ok' in news) return known?.ok && !news.ok ? known : news;
  return known?.ok ? { ok: true, data: { ...known.data, ...news } } : known;
}
