/** Whether something is a function. Anything may come over the connection. */
export function isCallback(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}
