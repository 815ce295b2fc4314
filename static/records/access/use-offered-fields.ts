import { useCallback, useEffect, useReducer } from 'react';
import type { OfferedShape } from '../../../src/contract/records/access';
import { offerFields } from '../../shared/backend/access';
import type { Notice } from '../../shared/words/notice';
import { accessError } from '../words/access';
import { troubleNotice } from '../words/trouble';

/** What a card may show of an object: null until it is read, or why it was not. */
interface OfferedFields {
  readonly shape: OfferedShape | null;
  readonly trouble: Notice | null;
  readonly reading: boolean;
  readonly look: () => Promise<void>;
}

/** Reads what a card may show of an object. */
export function useOfferedFields(connectionId: string, object: string): OfferedFields {
  const [known, tell] = useReducer(withNews, { shape: null, trouble: null, reading: true });
  const look = useCallback(async () => {
    tell('asked');
    const reply = await offerFields(connectionId, object);
    if (!reply.ok) tell({ shape: null, trouble: accessError(reply.error) });
    else tell({ shape: reply.data.shape, trouble: reply.data.trouble && troubleNotice(reply.data.trouble) });
  }, [connectionId, object]);
  useEffect(() => {
    void look();
  }, [look]);
  return { ...known, look };
}

type State = Omit<OfferedFields, 'look'>;

function withNews(state: State, news: 'asked' | Omit<State, 'reading'>): State {
  return news === 'asked' ? { ...state, reading: true } : { ...news, reading: false };
}
