const dayInMs = 86_400_000;

/** How many days before its end a token's admins are reminded; on the last day, and once it has ended, it is 0. */
const warnings = [0, 1, 7, 14, 30] as const;
export type WarnAtDays = (typeof warnings)[number];

/** Whole days from now to an end: 0 on the last day, negative afterwards. */
export function daysLeft(endsAt: string, now: Date): number {
  return Math.floor((Date.parse(endsAt) - now.getTime()) / dayInMs);
}

/** The smallest warning that covers these days, also when the end has passed; null while there is time. */
export function warnAtDays(days: number): WarnAtDays | null {
  return warnings.find((warning) => days <= warning) ?? null;
}

/** Whether an end has passed. */
export function isOver(endsAt: string, now: Date): boolean {
  return Date.parse(endsAt) <= now.getTime();
}

/** The last instant of a calendar day (YYYY-MM-DD) in UTC: people name the last day on which something works. */
export function endOfDay(day: string): string {
  return `${day}T23:59:59.999Z`;
}
