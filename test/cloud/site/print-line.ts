import type { LogLine } from '../forge/log-line';

/** Prints a line of the cloud's log to the terminal. */
export function printLine({ from, level, functionKey, text }: LogLine): void {
  const where = from === 'app' ? `app ${functionKey ?? ''}`.trim() : 'cloud';
  const line = `[${where}] ${level === 'info' ? '' : `${level}: `}${text}`;
  if (level === 'error' || level === 'warn') console.error(line);
  else console.log(line);
}
