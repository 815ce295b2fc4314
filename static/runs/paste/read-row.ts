import type { ListedPair } from '../../../src/contract/runs/choice';
import { fitsObject } from '../../../src/contract/record/prefixes';
import { type NamedRecord, type RecordProblem, refusalOf } from '../../../src/contract/record/read-record';
import type { Columns } from './columns-of';
import type { ReadRow } from './cut-table';
import { type Cell, problemOfText } from './read-cell';

/** Why a row names no pair, as far as its text tells. */
export type RowProblem =
  RecordProblem | 'noIssueKey' | 'twoIssues' | 'noRecordCell' | 'emptyCell' | 'objectNeeded' | 'otherObject';

/**
 * `what`: the thing an unlinkable id is, the object an id really belongs to, or the heading of the column that is empty;
 * `quote`: the part of the row that is wrong.
 */
export interface RowRefusal {
  readonly problem: RowProblem;
  readonly what?: string;
  readonly quote?: string;
}

/** What a row names, with the org's host and the Jira site's where an address told them. */
export interface RowPair {
  readonly pair: ListedPair;
  readonly host: string | null;
  readonly site: string | null;
  readonly repaired: boolean;
  readonly warning?: 'oneCase';
}

/** What a person chose for the whole list: the object type, and the column the records are in; null for none. */
export interface ListChoice {
  readonly object: string | null;
  readonly column: number | null;
}

type Issue = Pick<Extract<Cell, { kind: 'issue' }>, 'key' | 'site'>;
type Placed = Extract<Cell, { kind: 'record' }>;
type Found = Placed & { readonly reading: { readonly ok: true; readonly record: NamedRecord } };

/** Reads the issue and the record of one row. Whatever else looks like a record and is none refuses the row: nothing is guessed. */
export function readRow(row: ReadRow, columns: Columns, choice: ListChoice): RowPair | RowRefusal {
  const issue = issueOf(row, columns);
  if ('problem' in issue) return issue;
  const found = recordOf(row, columns, choice);
  if ('problem' in found) return found;
  const { id, object: named, host, repaired, warning } = found.reading.record;
  const object = named ?? choice.object;
  if (object === null) return { problem: 'objectNeeded' };
  if (choice.object !== null && object !== choice.object) return { problem: 'otherObject', what: object };
  if (!fitsObject(id, object)) return { problem: named ? 'objectMismatch' : 'otherObject' };
  return {
    pair: { issueKey: issue.key, object, id },
    host,
    site: issue.site,
    repaired,
    ...(warning ? { warning } : {}),
  };
}

function issueOf({ cells, isOwn }: ReadRow, { issue, asides }: Columns): Issue | RowRefusal {
  const placed = issue === null || isOwn ? undefined : cells[issue];
  if (placed?.kind === 'issue') return placed;
  if (placed?.kind === 'several') return { problem: 'twoIssues', quote: placed.text };
  const own = isOwn || asides.size === 0 ? cells : cells.filter(({ at }) => !asides.has(at));
  const named = own.flatMap((cell) => (cell.kind === 'issue' ? cell : []));
  const sure = named.filter(({ isSure }) => isSure);
  const [key, second] = new Set((sure.length > 0 ? sure : named).map((cell) => cell.key));
  const several = own.find(({ kind }) => kind === 'several');
  if (second !== undefined || several)
    return { problem: 'twoIssues', quote: several?.text ?? second ?? key ?? '' };
  // A key and an address may both name it: then it is the address that tells the site.
  const site = named.find((cell) => cell.key === key && cell.site !== null)?.site ?? null;
  return key === undefined ? { problem: 'noIssueKey' } : { key, site };
}

function recordOf(row: ReadRow, columns: Columns, { object, column }: ListChoice): Found | RowRefusal {
  const pool = poolOf(row, columns, column);
  const named = pool.flatMap((cell): Placed[] => (cell.kind === 'record' ? [cell] : []));
  const sure = named.filter(({ isSure }) => isSure);
  const good = (sure.length > 0 ? sure : named).filter(isFound);
  const fitting = object === null ? [] : good.filter(({ reading }) => canBe(reading.record, object));
  const records = fitting.length > 0 ? fitting : good;
  const wrong = sure.find((cell) => isInTheWay(cell, records, columns, fitting.length > 0 ? object : null));
  if (wrong && !wrong.reading.ok) return { quote: wrong.text, ...refusalOf(wrong.reading) };
  const [first] = records;
  if (!first) return nothingIn(pool, row, columns);
  const other = records.find(({ reading }) => reading.record.id !== first.reading.record.id);
  if (other) return { problem: 'twoRecords', quote: other.text };
  return missing(first, row, columns, column) ?? best(records, first);
}

/** The cells in which the record may stand: what is no issue, in the columns of records where headings name them. */
function poolOf(row: ReadRow, columns: Columns, column: number | null): readonly Cell[] {
  const cells = row.cells.filter(({ kind }) => kind !== 'issue');
  if (row.isOwn) return cells;
  if (column !== null) return cells.filter(({ at }) => at === column);
  if (!columns.hasHeader || columns.records.length === 0) return cells;
  const placed = cells.filter(({ at }) => columns.records.some(({ index }) => index === at));
  const isSwapped = columns.records.some(({ index }) => row.cells[index]?.kind === 'issue');
  return isSwapped ? cells : placed;
}

/** A cell that should name a record and fails stands in the way, unless it cannot be what was asked for. */
function isInTheWay(
  cell: Placed,
  good: readonly Found[],
  { records }: Columns,
  object: string | null,
): boolean {
  if (cell.reading.ok) return false;
  if (cell.reading.problem === 'unlinkable' && good.length > 0) return false;
  const usual = records.find(({ index }) => index === cell.at)?.object ?? object;
  return object === null || usual === object;
}

/** The one record of a row must stand where the others do: an empty cell there is not filled from the cell beside it. */
function missing(found: Found, row: ReadRow, columns: Columns, column: number | null): RowRefusal | null {
  const { main, hasHeader } = columns;
  if (column !== null || row.isOwn || !main || found.at === main.index) return null;
  const there = row.cells[main.index];
  if (there?.kind === 'issue' || there?.kind === 'record') return null;
  if (!there || there.kind === 'empty') return { problem: 'emptyCell', what: main.name };
  const { object } = found.reading.record;
  return hasHeader || object !== main.object ? refusalOfText(there.text) : null;
}

function nothingIn(pool: readonly Cell[], { cells }: ReadRow, { main }: Columns): RowRefusal {
  const there = main && cells[main.index];
  const text = there?.kind === 'text' ? there.text : pool.find(({ kind }) => kind === 'text')?.text;
  return text === undefined ? { problem: 'noRecordCell' } : refusalOfText(text);
}

function refusalOfText(text: string): RowRefusal {
  return { ...refusalOf(problemOfText(text)), quote: text };
}

/** Of several cells with the same record, the one that tells most. */
function best(records: readonly Found[], first: Found): Found {
  const told = records.find(({ reading }) => reading.record.object !== null) ?? first;
  const { id, object } = told.reading.record;
  const host = records.find(({ reading }) => reading.record.host !== null)?.reading.record.host ?? null;
  const isChecked = records.some(({ reading }) => reading.record.warning === undefined);
  const repaired = records.every(({ reading }) => reading.record.repaired);
  const warned = isChecked ? {} : ({ warning: 'oneCase' } as const);
  return { ...told, reading: { ok: true, record: { id, object, host, repaired, ...warned } } };
}

function isFound(cell: Placed): cell is Found {
  return cell.reading.ok;
}

function canBe({ id, object: named }: NamedRecord, object: string): boolean {
  return named === null ? fitsObject(id, object) : named === object;
}
