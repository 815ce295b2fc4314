/** Whether something is a function; what came over the line may be anything. */
export function isCallback(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}
