import type { CheckResult, Progress } from '../../src/setup/check/check-files';
import type { Known } from '../../src/setup/check/known';
import { fromWorker, type ToWorker } from './check/messages-between';

/** What the browser gave for one file: a path with the folders it was dropped in, if any, and its bytes, not read yet. */
export interface FileToCheck {
  readonly path: string;
  readonly file: Blob;
}

/** `failed`: the worker did not start, or broke; nothing is known of the files. */
export type CheckOutcome = CheckResult | { readonly kind: 'failed' };

export interface RunningCheck {
  /** Never rejects. */
  readonly outcome: Promise<CheckOutcome>;
  /** Ends it after the file it is at, or soon in the middle of it; the outcome is `stopped` then, unless it was over already. */
  readonly stop: () => void;
}

/** What is used of a browser's Worker. */
export interface CheckWorker {
  readonly postMessage: (message: ToWorker) => void;
  readonly addEventListener: (
    type: 'message' | 'messageerror' | 'error',
    listener: (event: { readonly data?: unknown }) => void,
  ) => void;
  readonly terminate: () => void;
}

/** How long a worker that was told to stop may be at its file. */
const hearsWithinMs = 500;

/**
 * Checks files apart from the page, which stays alive. The worker is a file of the page's own, which is the one kind that
 * Forge's policy allows: it has no `worker-src`, and its `script-src` knows `'self'` but no `blob:` (@forge/csp 6.3.2).
 */
export function checkInWorker(
  files: readonly FileToCheck[],
  known: Known,
  onProgress: (progress: Progress) => void,
  start: () => CheckWorker = startWorker,
): RunningCheck {
  const worker = started(start);
  if (worker === null) return { outcome: Promise.resolve({ kind: 'failed' }), stop: () => undefined };
  let end: (outcome: CheckOutcome) => void = () => undefined;
  const outcome = new Promise<CheckOutcome>((resolve) => {
    end = resolve;
    const fail = () => {
      resolve({ kind: 'failed' });
    };
    worker.addEventListener('error', fail);
    worker.addEventListener('messageerror', fail);
    worker.addEventListener('message', ({ data }) => {
      const parsed = fromWorker.safeParse(data);
      if (!parsed.success) fail();
      else if (parsed.data.kind === 'progress') onProgress(parsed.data);
      else resolve(parsed.data);
    });
  });
  worker.postMessage({ kind: 'check', files: [...files], known: { ...known } });
  return {
    outcome: outcome.finally(() => {
      worker.terminate();
    }),
    stop: () => {
      worker.postMessage({ kind: 'stop' });
      // A worker hears nothing while it reads one file.
      setTimeout(() => {
        end({ kind: 'stopped' });
      }, hearsWithinMs);
    },
  };
}

function started(start: () => CheckWorker): CheckWorker | null {
  try {
    return start();
  } catch {
    // A browser without workers, or one that is told to start none.
    return null;
  }
}

function startWorker(): CheckWorker {
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
}
