import { cleanText, lineEnd } from '../../../src/contract/clean-text';
import { findRecord, readRecord } from '../../../src/contract/record/read-record';

/** Whether a text has a line end: then it is a list. */
export function hasLines(text: string): boolean {
  return lineEnd.test(text);
}

/**
 * What to look for where one line is neither an address nor an id; '' where nothing is typed, null for everything else. A word that
 * has an id's length by chance is looked for: whoever has such an id has its address too.
 */
export function searchTextOf(text: string): string | null {
  const typed = text.trim();
  if (hasLines(typed)) return null;
  const clean = cleanText(typed);
  if (clean === '') return '';
  if (findRecord(clean)?.isSure) return null;
  const reading = readRecord(typed);
  return !reading.ok && reading.problem === 'thread' ? null : typed;
}
