import { useCallback, useEffect, useRef, useState } from 'react';
import { isUntouched, type LinkDraft, untouchedDraft } from '../links/link-draft';
import { findIssueId } from '../shared/bridge/issue-context';
import { findReader } from '../shared/bridge/reader';
import { type DraftPlace, forgetDraft, keepDraft, keptDraft } from './kept-draft';

/** What was typed in this dialog before it was closed. */
interface KeptDraft {
  /** Null until it is found, and where there is none. */
  readonly found: LinkDraft | null;
  readonly keep: (draft: LinkDraft) => void;
  readonly forget: () => void;
}

/**
 * Keeps what is typed, because Escape closes a dialog of the host and no app is asked: `closeOnEscape` is for dialogs that
 * an app opens itself (@forge/bridge, out/modal). The issue is known a moment after the form can be typed into; what was
 * typed by then counts, and not what was kept.
 */
export function useKeptDraft(): KeptDraft {
  const [found, setFound] = useState<LinkDraft | null>(null);
  const place = useRef<DraftPlace | null>(null);
  const typed = useRef(untouchedDraft);
  useEffect(() => {
    void Promise.all([findIssueId(), findReader()]).then(([issueId, { accountId }]) => {
      if (issueId === null) return;
      place.current = { issueId, accountId };
      if (isUntouched(typed.current)) setFound(keptDraft(place.current));
      else keepDraft(place.current, typed.current);
    });
  }, []);
  const keep = useCallback((draft: LinkDraft): void => {
    typed.current = draft;
    if (place.current !== null) keepDraft(place.current, draft);
  }, []);
  return {
    found,
    keep,
    forget: () => {
      if (place.current !== null) forgetDraft(place.current.issueId);
    },
  };
}
