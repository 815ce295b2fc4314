import type { Ending } from '../runtime/messages';

/** Why a process ended: its exit code or the signal that ended it. */
export interface ExitReason {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

// Names as in `@forge/events/out/invocationErrorCode.js`. The sentences of production are not published.

/** The ending of a function that did not finish in time. */
export function timedOut(seconds: number): Ending {
  return failure('FUNCTION_TIME_OUT', `The function did not finish within ${String(seconds)} seconds`);
}

/** The ending of everything that ran in a process that ended. */
export function crashed({ code, signal }: ExitReason): Ending {
  // V8 aborts the process when the heap is full.
  const ranOutOfMemory = signal === 'SIGABRT' || code === 134;
  const name = ranOutOfMemory ? 'FUNCTION_OUT_OF_MEMORY' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR';
  return failure(name, `The function's process ended (${signal ?? `exit code ${String(code)}`})`);
}

function failure(name: string, message: string): Ending {
  return { ok: false, error: { name, message, stack: '' } };
}
