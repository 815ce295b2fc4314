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

const separators: readonly Separator[] = ['\t', ';', ',', '|', 'blanks'];
/** So much of a paste tells how it is parted. */
const sample = 20_000;

/**
 * Cuts a paste into a table. What parts its cells is decided once, by what makes the most rows with an issue and a record;
 * a row that is one cell by it (a list put together by hand) is cut by its own.
 */
export function cutTable(text: string): Table {
  const named = /^(?:[^\S\r\n]*[\r\n]+)*"?sep=([;,|\t])"?[^\S\r\n]*(?=[\r\n]|$)/i.exec(text);
  const separator = separators.find((one) => one === named?.[1]) ?? bestSeparator(text);
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
  return !/^[\s,;|]*$/.test(cleanText(text));
}

function bestSeparator(text: string): Separator {
  const beginning = text.length > sample ? text.slice(0, text.lastIndexOf('\n', sample)) : text;
  const tables = separators.map((separator) => readRows(beginning, separator));
  const pairs = tables.map((rows) => rows.filter(hasPair).length);
  // Where no row is whole, the one that at least sets the issues apart. Blanks part everything, so they say nothing then.
  const apart = tables.slice(0, -1).map((rows) => rows.filter(hasIssueApart).length);
  const scores = pairs.some((count) => count > 0) ? pairs : apart;
  return separators[scores.indexOf(Math.max(...scores))] ?? '\t';
}

function hasPair(row: Row): boolean {
  const kinds = new Set(row.cells.map((cell) => readCell(cell).kind));
  return kinds.has('record') && (kinds.has('issue') || kinds.has('several'));
}

function hasIssueApart({ cells }: Row): boolean {
  return (
    cells.length > 1 &&
    cells.some((cell) => {
      const read = readCell(cell);
      return read.kind === 'issue' && read.isSure;
    })
  );
}

function cutAgain(row: Row): ReadRow | null {
  const full = row.cells.filter((cell) => cell.trim() !== '');
  const [only] = full;
  if (only === undefined || full.length > 1 || row.line !== row.lastLine) return null;
  const cuts = separators.flatMap((separator) => readRows(only, separator).slice(0, 1));
  const fitting = cuts.find(hasPair) ?? cuts.slice(0, -1).find(hasIssueApart);
  return fitting ? { ...row, cells: fitting.cells.map(readCell), raw: fitting.cells, isOwn: true } : null;
}
