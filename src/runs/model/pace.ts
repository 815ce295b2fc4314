/** How many requests may be in flight, and how many good answers in a row have come since that last changed. */
export interface Pace {
  readonly limit: number;
  readonly streak: number;
}

/** This many good answers in a row allow one more request in flight. */
const answersToRise = 25;

/** The first pace: never above what is set, never below one. */
export function paceOf(limit: number, most: number): Pace {
  return { limit: Math.min(Math.max(1, limit), most), streak: 0 };
}

/** After a good answer: rises by one, but slowly, and never above what is set. */
export function afterAnswer({ limit, streak }: Pace, most: number): Pace {
  if (limit >= most) return { limit, streak: 0 };
  return streak + 1 < answersToRise ? { limit, streak: streak + 1 } : { limit: limit + 1, streak: 0 };
}

/** After a complaint that it is too fast or too much: half. */
export function afterTooFast({ limit }: Pace): Pace {
  return { limit: Math.max(1, Math.floor(limit / 2)), streak: 0 };
}
