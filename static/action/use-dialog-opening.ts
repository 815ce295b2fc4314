import { useCallback, useEffect, useReducer } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { Link } from '../../src/contract/links/link';
import type { PanelView } from '../../src/contract/links/questions';
import type { Reply } from '../../src/contract/procedure';
import type { Several } from '../links/several-connections';
import { openPanel } from '../shared/backend/links';

/** What the dialog learns while somebody types already. */
interface Opening {
  readonly links: readonly Link[];
  /** The Salesforce address of the settings, null where none is saved or known yet. */
  readonly savedHost: string | null;
  readonly trouble: WireError | null;
  readonly mayAdminister: boolean;
  /** Whether records may be looked for. */
  readonly search: boolean;
  readonly several: Several;
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
  const nothing = {
    links: [],
    savedHost: null,
    trouble: null,
    mayAdminister: false,
    search: false,
    several: {},
  };
  if (reply === null) return nothing;
  if (!reply.ok) return { ...nothing, trouble: reply.error };
  const { mayAdminister, salesforceHost: savedHost, truth, search, through, elsewhere } = reply.data;
  return {
    links: truth.known ? truth.links : [],
    savedHost,
    trouble: inTheWay(reply.data),
    mayAdminister,
    search: search === true,
    several: { through, elsewhere },
  };
}

/** What would only be refused is said before anything is typed for it. */
function inTheWay({ mayEdit, truth, stop }: PanelView): WireError | null {
  if (!mayEdit) return { code: 'NOT_ALLOWED', reference: '' };
  if (!truth.known) return truth.error;
  return stop ? { code: 'SENDING_STOPPED', reference: '', stop } : null;
}
