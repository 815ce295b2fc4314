import { cleanText } from '../../../src/contract/clean-text';
import { type Cell, readCell } from './read-cell';
import { readRows, type Row, type Separator } from './read-rows';

/** A row whose cells have been read. `isOwn`: it is parted otherwise than the table, so its columns are its own. */
export interface ReadRow extends Omit<Row, 'cells'> {
  readonly cells: readonly Cell[];
  /** The cells as they stood. */
  readonly raw: readonly string[];
  readonly isOwn: boolean;
}

/** A pasted table. `separator` is the number of the line that only names it (`sep=;`), null for none. */
export interface Table {
  readonly rows: readonly ReadRow[];
  readonly hasColumns: boolean;
  readonly separatorLine: number | null;
}

/** What parts cells by a character of its own; blanks part everything, so they count only where none of these does. */
const marks = ['\t', ';', ',', '|'] as const satisfies readonly Separator[];
/** So much of a paste tells how it is parted. */
const sample = 20_000;

/**
 * Cuts a paste into a table. What parts its cells is decided once, by what makes the most rows with an issue and a record;
 * a row that is one cell by it (a list put together by hand) is cut by its own.
 */
export function cutTable(text: string): Table {
  const named = /^\s*"?sep=([;,|\t])"?[^\S\r\n]*(?=[\r\n]|$)/i.exec(text);
  const separator = marks.find((one) => one === named?.[1]) ?? bestSeparator(text);
  const rows = readRows(text, separator)
    .filter(isFilled)
    .map(
      (row): ReadRow =>
        cutAgain(row) ?? { ...row, cells: row.cells.map(readCell), raw: row.cells, isOwn: false },
    );
  return {
    rows: named ? rows.slice(1) : rows,
    hasColumns: separator !== 'blanks',
    separatorLine: named ? (rows[0]?.line ?? null) : null,
  };
}

/** A row of nothing but separators, as ranges copied too far have them, is blank. */
function isFilled({ text }: Row): boolean {
  return /\w/.test(text) || !/^[\s,;|]*$/.test(cleanText(text));
}

function bestSeparator(text: string): Separator {
  const beginning = text.slice(0, sample);
  const tables = marks.map((mark) => readRows(beginning, mark));
  const pairs = tables.map((rows) => rows.filter(hasPair).length);
  if (pairs.some((count) => count > 0)) return bestOf(pairs);
  if (readRows(beginning, 'blanks').some(hasPair)) return 'blanks';
  // Where no row is whole, the one that at least sets the issues apart.
  return bestOf(tables.map((rows) => rows.filter(hasIssueApart).length));
}

function bestOf(scores: readonly number[]): Separator {
  return marks[scores.indexOf(Math.max(...scores))] ?? '\t';
}

function hasPair({ cells }: Row): boolean {
  return isPair(cells.map(readCell));
}

function isPair(cells: readonly Cell[]): boolean {
  return (
    cells.some(({ kind }) => kind === 'record') &&
    cells.some(({ kind }) => kind === 'issue' || kind === 'several')
  );
}

function hasIssueApart({ cells }: Row): boolean {
  return cells.length > 1 && cells.map(readCell).some(isSureIssue);
}

function isSureIssue(cell: Cell): boolean {
  return cell.kind === 'issue' && cell.isSure;
}

/** A row of one cell by the table's mark, cut by what makes a pair of it, or at least sets its issue apart. */
function cutAgain(row: Row): ReadRow | null {
  if (row.line !== row.lastLine) return null;
  const full = row.cells.filter((cell) => cell.trim() !== '');
  const [only] = full;
  if (only === undefined || full.length > 1) return null;
  let apart: ReadRow | null = null;
  for (const separator of [...marks.filter((mark) => only.includes(mark)), 'blanks'] as const) {
    const raw = readRows(only, separator)[0]?.cells ?? [];
    if (raw.length < 2) continue;
    const cells = raw.map(readCell);
    const cut = { ...row, cells, raw, isOwn: true };
    if (isPair(cells)) return cut;
    if (separator !== 'blanks' && cells.some(isSureIssue)) apart ??= cut;
  }
  return apart;
}
