import * as z from 'zod/mini';
import { linkOptions, objectName, recordId, salesforceHost } from '../../src/contract/links/link';
import { isUntouched, type LinkDraft } from '../links/link-draft';

const pickedRecord = z.object({
  object: objectName,
  id: recordId,
  host: z.nullable(salesforceHost),
  name: z.nullable(z.string()),
  objectLabel: z.string(),
});

/** `pickedBy`: the account that found what was picked; a draft of an earlier release has neither. */
const draftShape = z.object({
  text: z.string(),
  object: z.string(),
  options: linkOptions,
  confirmed: z.array(salesforceHost),
  picked: z._default(z.array(pickedRecord), []),
  pickedBy: z.optional(z.string()),
});

/** On which issue, and for whom: nobody is shown what another person found. Undefined where the host does not tell. */
export interface DraftPlace {
  readonly issueId: string;
  readonly accountId: string | undefined;
}

const keyOf = (issueId: string): string => `salesforce-link-draft-${issueId}`;

/** What a pasted address may carry besides a record: a session's id, a token. */
const secrets = [
  /(?<=(?:[?&#;]|%3f|%26)(?:sid|code|jwt|assertion|[\w-]*token)(?:=|%3d))[^&#\s]+/gi,
  /\b00D\w{9,15}![\w.]+/g,
  /\beyJ[\w-]+\.[\w.-]+/g,
];

/** Keeps in this tab what was typed for an issue, and nothing that could open a session. An empty form is forgotten. */
export function keepDraft({ issueId, accountId }: DraftPlace, draft: LinkDraft): void {
  if (isUntouched(draft)) {
    forgetDraft(issueId);
    return;
  }
  const text = secrets.reduce((rest, secret) => rest.replace(secret, ''), draft.text);
  const picked = accountId === undefined ? [] : draft.picked;
  try {
    sessionStorage.setItem(keyOf(issueId), JSON.stringify({ ...draft, text, picked, pickedBy: accountId }));
  } catch {
    // Storage is closed to frames in some browsers, or full: then a closed dialog loses what was typed, as before.
  }
}

/** What was kept for an issue in this tab; null for nothing. */
export function keptDraft({ issueId, accountId }: DraftPlace): LinkDraft | null {
  try {
    const kept = draftShape.safeParse(JSON.parse(sessionStorage.getItem(keyOf(issueId)) ?? 'null')).data;
    if (kept === undefined) return null;
    const { pickedBy, ...draft } = kept;
    return pickedBy !== undefined && pickedBy === accountId ? draft : { ...draft, picked: [] };
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
