import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { OfferedObject } from '../../../src/contract/records/access';
import { offerObjects } from '../../shared/backend/access';
import type { Notice } from '../../shared/words/notice';
import { accessError } from '../words/access';
import { troubleNotice } from '../words/trouble';

/** What a search for objects has found; `found` is null before the first answer and after a failure. */
export interface OfferedObjects {
  readonly found: readonly OfferedObject[] | null;
  readonly searching: boolean;
  readonly trouble: Notice | null;
  readonly look: () => Promise<void>;
}

/** Nothing is asked while somebody types. */
const quietForMs = 300;

/** Searches the org's objects behind the typing; only the last search's answer counts. */
export function useOfferedObjects(connectionId: string, text: string): OfferedObjects {
  const [state, tell] = useReducer(withNews, { found: null, searching: true, trouble: null });
  const last = useRef(0);
  const look = useCallback(async () => {
    const mine = ++last.current;
    tell('asked');
    const reply = await offerObjects(connectionId, text);
    if (mine !== last.current) return;
    if (!reply.ok) tell({ trouble: accessError(reply.error) });
    else if (reply.data.trouble) tell({ trouble: troubleNotice(reply.data.trouble) });
    else tell({ found: reply.data.objects });
  }, [connectionId, text]);
  useEffect(() => {
    const timer = setTimeout(() => void look(), text === '' ? 0 : quietForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [look, text]);
  return { ...state, look };
}

type State = Omit<OfferedObjects, 'look'>;
type News = 'asked' | { readonly found: readonly OfferedObject[] } | { readonly trouble: Notice };

function withNews(state: State, news: News): State {
  if (news === 'asked') return { ...state, searching: true };
  return { found: null, trouble: null, ...news, searching: false };
}
