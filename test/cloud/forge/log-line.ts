/** One line of the cloud's log: something the app wrote to its console, or the cloud's own message about it. */
export interface LogLine {
  readonly from: 'app' | 'cloud';
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** The manifest's function key, if the line belongs to an invocation. */
  readonly functionKey: string | null;
  readonly text: string;
}

export type Log = (line: LogLine) => void;

/** Logs a message of the cloud itself. Refusals are logged as errors so that nobody overlooks them. */
export function sayLoudly(log: Log, functionKey: string | null, text: string): void {
  log({ from: 'cloud', level: 'error', functionKey, text });
}
