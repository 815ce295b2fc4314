import type { WireError } from '../../../src/contract/errors';

/** So long a press waits by itself, in seconds; nobody keeps a page open for longer. */
const mostSeconds = 300;

/** Waits troubles out, one at a time; a wait can be ended early. */
export interface WaitingOut {
  /** False at once where the trouble names no time, or one too far away; else true when the time has come. */
  readonly wait: (error: WireError, tell: (until: string) => void) => Promise<boolean>;
  readonly end: () => void;
}

export function waitingOut(): WaitingOut {
  let end: (() => void) | null = null;
  return {
    wait: async ({ code, retryAfterSeconds: seconds }, tell) => {
      if (code !== 'RATE_LIMITED' || seconds === undefined || seconds > mostSeconds) return false;
      tell(new Date(Date.now() + seconds * 1_000).toISOString());
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, seconds * 1_000);
        end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      return true;
    },
    end: () => end?.(),
  };
}
