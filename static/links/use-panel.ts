import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { Link, SalesforceRecord } from '../../src/contract/links/link';
import type { PanelView } from '../../src/contract/links/questions';
import type { Reply } from '../../src/contract/procedure';
import { openPanel } from '../shared/backend/links';
import { findIssueId } from '../shared/bridge/issue-context';
import { onLinksChanged } from '../shared/bridge/links-changed';
import { readMirror } from '../shared/bridge/read-mirror';
import { unopened, withNews, type PanelState } from './panel-state';
import { keepTroubles, keptTroubles } from './rows/kept-troubles';
import type { OwnPart } from './rows/placed-links';

/** The panel's knowledge, and the ways it changes. */
export interface PanelKnowledge {
  readonly state: PanelState;
  /** When the truth was last asked for or learned, in milliseconds; 0 before. */
  readonly learnedAt: () => number;
  /** Asks for the truth, and gives the answer too. */
  readonly look: (own?: OwnPart) => Promise<Reply<PanelView>>;
  readonly learn: (links: readonly Link[] | null, own?: OwnPart) => void;
  readonly dismiss: (record: SalesforceRecord) => void;
  /** Keeps which records are gone or hidden, by id: they come first when the panel is opened again in this tab. */
  readonly noteTroubles: (ids: readonly string[]) => void;
}

/** Reads the mirror (no invocation) and the truth (one) side by side, once when the panel opens and on demand. */
export function usePanel(): PanelKnowledge {
  const [state, tell] = useReducer(withNews, unopened);
  const turn = useRef(0);
  const learned = useRef(0);
  const issue = useRef<string | null>(null);

  const look = useCallback(async (own?: OwnPart) => {
    const mine = ++turn.current;
    learned.current = Date.now();
    tell({ kind: 'asked' });
    const remembering = readMirror().then((mirror) => {
      tell({ kind: 'remembered', mirror });
    });
    const reply = await openPanel();
    tell({ kind: 'opened', reply: mine === turn.current ? reply : null, own });
    await remembering;
    return reply;
  }, []);

  const learn = useCallback((links: readonly Link[] | null, own?: OwnPart) => {
    turn.current += 1;
    learned.current = Date.now();
    tell({ kind: 'links', links, own });
  }, []);

  const dismiss = useCallback((record: SalesforceRecord) => {
    tell({ kind: 'dismissed', record });
  }, []);

  const noteTroubles = useCallback((ids: readonly string[]) => {
    keepTroubles(issue.current, ids);
  }, []);

  useEffect(() => {
    // Before the truth, which goes by it: the host tells the issue at once.
    void findIssueId().then((issueId) => {
      issue.current = issueId;
      tell({ kind: 'troubled', ids: keptTroubles(issueId) });
    });
    void look();
    return onLinksChanged(() => void look());
  }, [look]);

  return { state, learnedAt: useCallback(() => learned.current, []), look, learn, dismiss, noteTroubles };
}
