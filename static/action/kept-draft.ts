import * as z from 'zod/mini';
import { linkOptions, salesforceHost } from '../../src/contract/links/link';
import { type LinkDraft, untouchedDraft } from '../links/link-draft';

const draftShape = z.object({
  text: z.string(),
  object: z.string(),
  options: linkOptions,
  confirmed: z.array(salesforceHost),
});

const keyOf = (issueId: string): string => `salesforce-link-draft-${issueId}`;

/** What a pasted address may carry besides a record: a session's id, a token. */
const secrets = [
  /(?<=(?:[?&#;]|%3f|%26)(?:sid|code|jwt|assertion|[\w-]*token)(?:=|%3d))[^&#\s]+/gi,
  /\b00D\w{9,15}![\w.]+/g,
  /\beyJ[\w-]+\.[\w.-]+/g,
];

/** Keeps in this tab what was typed for an issue, and nothing that could open a session. An empty form is forgotten. */
export function keepDraft(issueId: string, draft: LinkDraft): void {
  if (isUntouched(draft)) {
    forgetDraft(issueId);
    return;
  }
  const text = secrets.reduce((rest, secret) => rest.replace(secret, ''), draft.text);
  try {
    sessionStorage.setItem(keyOf(issueId), JSON.stringify({ ...draft, text }));
  } catch {
    // Storage is closed to frames in some browsers, or full: then a closed dialog loses what was typed, as before.
  }
}

/** What was kept for an issue in this tab; null for nothing. */
export function keptDraft(issueId: string): LinkDraft | null {
  try {
    const kept = sessionStorage.getItem(keyOf(issueId));
    return kept === null ? null : (draftShape.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    return null;
  }
}

/** Forgets it: it was sent, or somebody cancelled. */
export function forgetDraft(issueId: string): void {
  try {
    sessionStorage.removeItem(keyOf(issueId));
  } catch {
    // What cannot be reached was never kept.
  }
}

/** Whether nothing stands in the form that is worth keeping. */
export function isUntouched(draft: LinkDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(untouchedDraft);
}
