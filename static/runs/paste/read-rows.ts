import { lineEnd } from '../../../src/contract/clean-text';

/** One row of a pasted table: its cells as they stand, and the lines it covers, counted from 1. */
export interface Row {
  readonly line: number;
  readonly lastLine: number;
  /** Its first line, as it was pasted. */
  readonly text: string;
  readonly cells: readonly string[];
}

/** What parts the cells of a table; `blanks` where nothing else does. */
export type Separator = '\t' | ';' | ',' | '|' | 'blanks';

/**
 * Cuts a pasted table into rows and cells. A quoted cell may hold separators, doubled quotes and line ends (RFC 4180), as long as
 * its quotes balance; a quote that does not is a character like any other, so that one forgotten quote swallows no line.
 *
 * Our own reader, for it needs three things no CSV library gives together: the lines each row came from, the fall back
 * to plain lines quote by quote, and blanks and table bars as separators.
 */
export function readRows(text: string, separator: Separator): readonly Row[] {
  const rows: Row[] = [];
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const read = rowAt(text, at, separator);
    const lines = text.slice(at, read.end).split(lineEnd);
    const row = { line, lastLine: line + lines.length - 1, text: lines[0] ?? '', cells: read.cells };
    if (lines.some((one) => one.trim() !== '')) rows.push(row);
    line += lines.length;
    at = read.next;
  }
  return rows;
}

interface RowRead {
  readonly cells: readonly string[];
  /** Where its text ends, and where the next row begins. */
  readonly end: number;
  readonly next: number;
}

function rowAt(text: string, from: number, separator: Separator): RowRead {
  if (separator === 'blanks') {
    const end = lineEndFrom(text, from);
    return { cells: text.slice(from, end.at).trim().split(/\s+/), end: end.at, next: end.next };
  }
  const cells: string[] = [];
  for (let at = from; ;) {
    const cell: Cell = quotedCell(text, at, separator) ?? plainCell(text, at, separator);
    cells.push(cell.content);
    if (text[cell.end] !== separator) return { cells, end: cell.end, next: lineEndFrom(text, cell.end).next };
    at = cell.end + 1;
  }
}

interface Cell {
  readonly content: string;
  readonly end: number;
}

/** A spreadsheet's cell holds 32,767 characters: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
const quoted =
  /[^\S\t\n\v\f\r\u0085\u2028\u2029]*"((?:[^"]|""){0,32767})"[^\S\t\n\v\f\r\u0085\u2028\u2029]*/y;

/** The cell that begins here with a quote; null where it does not, or where its quotes do not balance. */
function quotedCell(text: string, from: number, separator: string): Cell | null {
  // Most cells begin with a letter or digit.
  if (/[A-Za-z0-9]/.test(text.charAt(from))) return null;
  quoted.lastIndex = from;
  const found = quoted.exec(text);
  if (!found) return null;
  const end = from + found[0].length;
  const isWhole = end === text.length || text[end] === separator || lineEnd.test(text.charAt(end));
  return isWhole ? { content: (found[1] ?? '').replaceAll('""', '"'), end } : null;
}

function plainCell(text: string, from: number, separator: string): Cell {
  const lineStop = lineEndFrom(text, from).at;
  const stop = text.indexOf(separator, from);
  const end = stop === -1 || stop > lineStop ? lineStop : stop;
  return { content: text.slice(from, end), end };
}

const nextEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

function lineEndFrom(text: string, from: number): { readonly at: number; readonly next: number } {
  nextEnd.lastIndex = from;
  const found = nextEnd.exec(text);
  return found ? { at: found.index, next: nextEnd.lastIndex } : { at: text.length, next: text.length };
}
