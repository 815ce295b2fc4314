/** One line of the cloud's log: what the app wrote to its console, or what the cloud itself has to say about it. */
export interface LogLine {
  readonly from: 'app' | 'cloud';
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  /** The manifest's function key, where the line belongs to an invocation. */
  readonly functionKey: string | null;
  readonly text: string;
}

export type Log = (line: LogLine) => void;

/** Says something in the cloud's own name; refusals are said as errors so that nobody overlooks them. */
export function sayLoudly(log: Log, functionKey: string | null, text: string): void {
  log({ from: 'cloud', level: 'error', functionKey, text });
}
