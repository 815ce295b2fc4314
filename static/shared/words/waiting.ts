/**
 * So many seconds an answer may take at the most: what the platform gives a function that a page asks.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
const atMost = 25;

/** What is being waited for, for how long already, and for how long at the most. */
export function waitingFor(seconds: number): string {
  return `Waiting for the Connector to answer, ${String(seconds)} s; it gets up to ${String(atMost)} s`;
}

/** The same for those who listen: said once, so without the seconds that have passed. */
export const noAnswerYet = `No answer yet. The Connector gets up to ${String(atMost)} seconds.`;
