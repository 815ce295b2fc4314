/**
 * Locks on changing one thing, such as an issue's links (its id names it): `hold` runs the work while no other invocation of this
 * app holds the lock. Throws AppError CHANGED_MEANWHILE when it is not free soon. A `person` (an account) who held the lock while
 * others waited lets them go first.
 */
export interface Locks {
  hold<T>(what: string, work: () => Promise<T>, person?: string): Promise<T>;
  /** Which of these things somebody holds the lock of, at this moment. */
  held(things: readonly string[]): Promise<ReadonlySet<string>>;
}
