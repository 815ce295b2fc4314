import type { UnlinkResult } from '../../contract/panel';

/** Record ids before the list was replaced, and after it as a fresh read shows them; null where that read failed. */
interface Reads {
  readonly target: string;
  readonly before: readonly string[];
  readonly after: readonly string[] | null;
}

/** How an unlinking ended, by what the Connector said and what the fresh read shows. */
export function unlinkOutcome(
  said: 'yes' | 'refused' | 'failed' | 'unknown',
  { target, before, after }: Reads,
): UnlinkResult['outcome'] {
  if (after && !after.includes(target)) return 'unlinked';
  if (after === null) return 'notConfirmed';
  return before.length === 1 && (said === 'refused' || said === 'yes') ? 'lastLinkStays' : 'stillLinked';
}

/** Whether no link is seen to have gone, so that what never arrived may be told as not done. */
export function nothingSeenGone({ before, after }: Reads): boolean {
  return after === null || before.every((id) => after.includes(id));
}

/** What else changed, beside the target, between what a person's page showed and what is there now. */
export function otherChanges(
  { target, before, after }: Reads,
  seen: readonly string[],
): Pick<UnlinkResult, 'appeared' | 'vanished'> {
  const now = new Set(after ?? before);
  const known = new Set(seen);
  return {
    appeared: [...now].filter((id) => id !== target && !known.has(id)),
    vanished: [...new Set([...seen, ...before])].filter((id) => id !== target && !now.has(id)),
  };
}
