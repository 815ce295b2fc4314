/** Calls to an org's API in 24 hours, and how many it may have, as it said at an instant. */
interface Usage {
  readonly used: number;
  readonly most: number;
  readonly at: Date;
}

/** From here on search rests: what is left belongs to what the org needs. */
const fullShare = 0.95;

/** So long what an org said is believed. Then one search asks anew, because calls of the day before stop counting. */
const believedMs = 300_000;

/** For how many seconds search has to rest, by what the org said last; 0 where it need not. */
export function restSeconds(usage: Usage | null, now: Date): number {
  if (usage === null || usage.used < usage.most * fullShare) return 0;
  return Math.max(0, Math.ceil((usage.at.getTime() + believedMs - now.getTime()) / 1000));
}
