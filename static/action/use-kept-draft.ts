import { useCallback, useEffect, useRef, useState } from 'react';
import { type LinkDraft, untouchedDraft } from '../links/link-draft';
import { findIssueId } from '../shared/bridge/issue-context';
import { forgetDraft, isUntouched, keepDraft, keptDraft } from './kept-draft';

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
  const issue = useRef<string | null>(null);
  const typed = useRef(untouchedDraft);
  useEffect(() => {
    void findIssueId().then((issueId) => {
      issue.current = issueId;
      if (issueId === null) return;
      if (isUntouched(typed.current)) setFound(keptDraft(issueId));
      else keepDraft(issueId, typed.current);
    });
  }, []);
  const keep = useCallback((draft: LinkDraft): void => {
    typed.current = draft;
    if (issue.current !== null) keepDraft(issue.current, draft);
  }, []);
  return {
    found,
    keep,
    forget: () => {
      if (issue.current !== null) forgetDraft(issue.current);
    },
  };
}
