import { linesAtOnce, type WishedPair } from '../../../src/contract/bulk/choice';
import { looksLikeHeader, type PairProblem, readPair } from './read-pair';

/** Why a line is left out; `tooMany` lines are counted, not read. */
type LineProblem = PairProblem | 'tooMany';

/** What a line is. A `duplicate` names the same pair as an earlier line and is sent once; a `header` names columns. */
type LineReading =
  | { readonly state: 'pair'; readonly pair: WishedPair; readonly repaired: boolean }
  | { readonly state: 'duplicate'; readonly of: number }
  | { readonly state: 'header' }
  | { readonly state: 'problem'; readonly problem: LineProblem; readonly what?: string };

/** A line and what it is; `line` counts from 1, blank lines included. */
export type PastedLine = { readonly line: number; readonly text: string } & LineReading;

/** So much of a line is shown again; what is longer was no pair anyway. */
const shownText = 300;

/**
 * Reads a pasted list, one pair a line, without asking anyone: every line that is not blank gets its reading. Of 5,000
 * lines at most, the header aside, the texts are read.
 */
export function readPairs(text: string, object: string | null): readonly PastedLine[] {
  const lines = text
    .split(/\r\n|[\n\r]/)
    .map((line, index) => ({ line: index + 1, text: line }))
    .filter(({ text }) => text.trim() !== '');
  const seen = new Map<string, number>();
  let left = linesAtOnce;
  return lines.map(({ line, text }, index) => {
    const shown = { line, text: text.trim().slice(0, shownText) };
    if (index === 0 && looksLikeHeader(text)) return { ...shown, state: 'header' };
    if (left === 0) return { ...shown, state: 'problem', problem: 'tooMany' };
    left -= 1;
    const reading = readPair(text, object);
    if (!reading.ok) {
      const { problem, what } = reading;
      return { ...shown, state: 'problem', problem, ...(what ? { what } : {}) };
    }
    const { pair, repaired } = reading;
    const name = `${pair.issueKey} ${pair.id}`;
    const of = seen.get(name);
    if (of !== undefined) return { ...shown, state: 'duplicate', of };
    seen.set(name, line);
    return { ...shown, state: 'pair', pair, repaired };
  });
}
