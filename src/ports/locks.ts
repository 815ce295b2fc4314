/**
 * Turns at changing one thing, such as an issue's links (its id names it): `take` runs the work while no other invocation
 * of this app has the turn. Throws AppError CHANGED_MEANWHILE when the turn does not come soon. A `person` (an account) who had
 * the turn while others waited lets them go first.
 */
export interface Turns {
  take<T>(what: string, work: () => Promise<T>, person?: string): Promise<T>;
  /** Which of these things somebody has the turn at, at this moment. */
  taken(things: readonly string[]): Promise<ReadonlySet<string>>;
}
