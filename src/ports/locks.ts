/**
 * Locks on changing one thing, such as an issue's links (named by its id). `hold` runs the work while no other
 * invocation of this app holds the lock. Throws AppError CHANGED_MEANWHILE when it does not become free soon. A
 * `person` (an account) who held the lock while others waited lets them go first.
 */
export interface Locks {
  hold<T>(what: string, work: () => Promise<T>, person?: string): Promise<T>;
  /** The things whose lock is held right now. */
  held(things: readonly string[]): Promise<ReadonlySet<string>>;
}
