import { cleanText } from '../../../src/contract/clean-text';
import { findRecord, readRecord, type RecordReading } from '../../../src/contract/record/read-record';
import { type NamedIssue, readIssueKey } from './read-issue-key';

/** What one cell of a pasted table says; `at` is its column, from 0. `several`: more than one issue; `text`: neither an issue nor a record. */
export type Cell = { readonly text: string; readonly at: number } & (
  | { readonly kind: 'empty' | 'text' | 'several' }
  | ({ readonly kind: 'issue' } & NamedIssue)
  | { readonly kind: 'record'; readonly reading: RecordReading; readonly isSure: boolean }
);

/** Reads one cell by itself. A cell of several lines is somebody's prose: what it mentions is not what its row is about. */
export function readCell(cell: string, at: number): Cell {
  const text = cleanText(cell);
  if (/^[\s"'`|-]*$/.test(text)) return { text, at, kind: 'empty' };
  if (/[\n\v\f\r\u0085\u2028\u2029]/.test(text)) return { text, at, kind: 'text' };
  // Keys and ids have digits, addresses have slashes.
  if (!/[\d/]/.test(text)) return { text, at, kind: 'text' };
  const issue = readIssueKey(text);
  if (issue === 'several') return { text, at, kind: 'several' };
  if (issue) return { text, at, kind: 'issue', ...issue };
  const mention = findRecord(text);
  return mention ? { text, at, kind: 'record', ...mention } : { text, at, kind: 'text' };
}

/** What is wrong with a cell that should name a record and does not. */
export function problemOfText(text: string): Extract<RecordReading, { ok: false }> {
  const reading = readRecord(text);
  return reading.ok ? { ok: false, problem: 'notAnId' } : reading;
}
