import type { UnlinkResult } from '../../contract/links/questions';

/** Record ids before the list was replaced, and after it according to a fresh read; null where that read failed. */
interface Reads {
  readonly target: string;
  readonly before: readonly string[];
  readonly after: readonly string[] | null;
}

/** The outcome of an unlink, by the Connector's answer and the fresh read. */
export function unlinkOutcome(
  said: 'yes' | 'refused' | 'failed' | 'unknown',
  { target, before, after }: Reads,
): UnlinkResult['outcome'] {
  if (after && !after.includes(target)) return 'unlinked';
  if (after === null) return 'notConfirmed';
  return before.length === 1 && (said === 'refused' || said === 'yes') ? 'lastLinkStays' : 'stillLinked';
}

/** Whether no link is seen to be gone, so that a change that never arrived can be reported as not done. */
export function nothingSeenGone({ before, after }: Reads): boolean {
  return after === null || before.every((id) => after.includes(id));
}

/** What else changed, apart from the target, between what the person's page showed and now. */
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
