import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one invocation through everything it awaits. */
export interface CurrentInvocation {
  readonly id: string;
  readonly runtime: object;
  readonly env: Record<string, string | undefined>;
}

/** One process serves several invocations at a time. Each sees only its own, wherever it awaits. */
export const currentInvocation = new AsyncLocalStorage<CurrentInvocation>();

/** The invocation this code runs in. Throws outside one, as `@forge/api` does. */
export function getInvocation(): CurrentInvocation {
  const found = currentInvocation.getStore();
  if (!found) throw new Error('Forge runtime not found.');
  return found;
}
