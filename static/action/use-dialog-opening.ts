import { useCallback, useEffect, useReducer } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { Link } from '../../src/contract/links/link';
import type { PanelView } from '../../src/contract/links/questions';
import type { Reply } from '../../src/contract/procedure';
import { openPanel } from '../shared/backend/links';

/** What the dialog learns while somebody types already. */
interface Opening {
  readonly links: readonly Link[];
  /** The Salesforce address of the settings, null where none is saved or known yet. */
  readonly savedHost: string | null;
  readonly trouble: WireError | null;
  readonly mayAdminister: boolean;
  readonly checking: boolean;
  readonly look: () => Promise<void>;
}

interface OpeningAnswer {
  readonly reply: Reply<PanelView> | null;
  readonly checking: boolean;
}

/** Reads the truth once when the dialog opens: what is linked already, and whether linking can work at all. */
export function useDialogOpening(): Opening {
  const [{ reply, checking }, tell] = useReducer(withAnswer, { reply: null, checking: true });
  const look = useCallback(async () => {
    tell('asked');
    tell(await openPanel());
  }, []);
  useEffect(() => {
    void look();
  }, [look]);
  return { ...facts(reply), checking, look };
}

function withAnswer(old: OpeningAnswer, news: 'asked' | Reply<PanelView>): OpeningAnswer {
  return news === 'asked' ? { ...old, checking: true } : { reply: news, checking: false };
}

function facts(reply: Reply<PanelView> | null): Omit<Opening, 'checking' | 'look'> {
  const nothing = { links: [], savedHost: null, trouble: null, mayAdminister: false };
  if (reply === null) return nothing;
  if (!reply.ok) return { ...nothing, trouble: reply.error };
  const { mayEdit, mayAdminister, salesforceHost: savedHost, truth } = reply.data;
  if (!mayEdit)
    return { ...nothing, savedHost, trouble: { code: 'NOT_ALLOWED', reference: '' }, mayAdminister };
  if (!truth.known) return { ...nothing, savedHost, trouble: truth.error, mayAdminister };
  return { links: truth.links, savedHost, trouble: null, mayAdminister };
}
