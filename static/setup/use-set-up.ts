import { useCallback, useEffect, useReducer } from 'react';
import type { Reply } from '../../src/contract/procedure';
import type { SetUpView } from '../../src/contract/setup/questions';
import { openSetUp } from '../shared/backend/set-up';

/** What a command's answer tells anew of a connection. */
interface News extends Partial<Pick<SetUpView, 'setUp' | 'jiraTokens'>> {
  readonly of: string;
}

/** What is known of the set-up, and the ways to learn more. */
export interface KnownSetUp {
  /** Null before the first answer. */
  readonly opened: Reply<SetUpView> | null;
  /** Reads the set-up of a connection; with null that of the default one. */
  readonly look: (id: string | null) => Promise<Reply<SetUpView>>;
  readonly learn: (news: News) => void;
}

/** Reads the set-up of the default connection, then of the one that is chosen; commands bring news of it themselves. */
export function useSetUp(): KnownSetUp {
  const [opened, tell] = useReducer(newer, null);
  const look = useCallback(async (id: string | null) => {
    const reply = await openSetUp(id);
    tell(reply);
    return reply;
  }, []);
  useEffect(() => {
    void look(null);
  }, [look]);
  return { opened, look, learn: tell };
}

/** A look that failed takes nothing away that is on the page already, and news of another connection are none of this one. */
function newer(known: Reply<SetUpView> | null, news: Reply<SetUpView> | News): Reply<SetUpView> | null {
  if ('ok' in news) return known?.ok && !news.ok ? known : news;
  const { of, ...told } = news;
  if (!known?.ok || known.data.connection?.id !== of) return known;
  return { ok: true, data: { ...known.data, ...told } };
}
