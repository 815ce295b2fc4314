import type { Log, LogLine } from '../forge/log-line';

/** What happened recently: the last log lines, and how often each resolver key was invoked. */
export interface Records {
  readonly log: Log;
  countInvocation(functionKey: string): void;
  read(): { readonly lines: readonly LogLine[]; readonly invocations: Readonly<Record<string, number>> };
}

const linesKept = 1000;

/** Keeps what tests and measurements need, and passes every line on. */
export function createRecords(next: Log): Records {
  const lines: LogLine[] = [];
  const invocations = new Map<string, number>();
  return {
    log(line) {
      lines.push(line);
      if (lines.length > linesKept) lines.shift();
      next(line);
    },
    countInvocation(functionKey) {
      invocations.set(functionKey, (invocations.get(functionKey) ?? 0) + 1);
    },
    read: () => ({ lines: [...lines], invocations: Object.fromEntries(invocations) }),
  };
}
