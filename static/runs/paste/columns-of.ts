import type { Cell } from './read-cell';
import type { ReadRow } from './cut-table';

/** A column that names records: where it is, what it is called, and which object most of its records are of. */
export interface RecordColumn {
  readonly index: number;
  readonly name: string;
  readonly object: string | null;
}

/**
 * What the columns of a table are for. `issue`: null where each row has to tell; `asides`: columns with issues that are
 * parents or linked ones; `main`: the column with most of the records.
 */
export interface Columns {
  readonly issue: number | null;
  readonly asides: ReadonlySet<number>;
  readonly records: readonly RecordColumn[];
  readonly main: RecordColumn | null;
  readonly hasHeader: boolean;
}

const relatedIssue = /parent|epic|link|sub-?task|child|duplicate|blocks|relates|clone/i;
const thisIssue = /key|ticket|issue|vorgang|schl(ü|ue)ssel|work ?item|request|jira|clave|clé/i;
const relatedRecord = /parent|owner|created|modified|record ?type|reports ?to|manager/i;
const namesRecord = /\b(id|record|case|fall|account|contact|opportunity|lead|asset|salesforce)\b/i;

/** Reads what the columns are for, from the headings where there are some and from what most rows hold. */
export function columnsOf(header: readonly Cell[] | null, rows: readonly ReadRow[]): Columns {
  const shared = rows.filter(({ isOwn }) => !isOwn);
  const width = shared.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const indexes = Array.from({ length: width }, (_, index) => index);
  const names = indexes.map((index) => header?.[index]?.text.replace(/[\s↑↓▲▼]+$/u, '') ?? '');
  const nameOf = (index: number): string => names[index] ?? '';
  const isRelated = names.map((name) => header !== null && relatedRecord.test(name));
  const count = (index: number, is: (cell: Cell) => boolean): number =>
    shared.filter(({ cells }) => cells[index] && is(cells[index])).length;

  const withIssues = indexes.filter((index) => count(index, ({ kind }) => kind === 'issue') > 0);
  const asides = new Set(header ? withIssues.filter((index) => relatedIssue.test(nameOf(index))) : []);
  const issue = header ? issueColumn(withIssues) : null;

  const records = recordColumns().map((index): RecordColumn => {
    return { index, name: nameOf(index) || `Column ${String(index + 1)}`, object: usualObject(index) };
  });
  const alone = singles();
  const main = records.reduce<RecordColumn | null>((best, column) => {
    return best && (alone[best.index] ?? 0) >= (alone[column.index] ?? 0) ? best : column;
  }, null);
  return { issue, asides, records, main, hasHeader: header !== null };

  function issueColumn(candidates: readonly number[]): number | null {
    const own = candidates.filter((index) => !asides.has(index));
    const called = own.filter((index) => thisIssue.test(nameOf(index)));
    const [first, second] = called.length > 0 ? called : own;
    return first !== undefined && second === undefined ? first : null;
  }

  function recordColumns(): readonly number[] {
    const holding = indexes.filter((index) => {
      const found = count(index, isRecord);
      const full = count(index, ({ kind }) => kind !== 'empty' && kind !== 'issue');
      const isCalled = index !== issue && namesRecord.test(nameOf(index));
      return header
        ? (found > 0 && found * 2 >= full) || (isCalled && count(index, isBroken) > 0)
        : found > 0;
    });
    const own = holding.filter((index) => !isRelated[index]);
    return own.length > 0 ? own : holding;
  }

  /** In how many rows each column alone names a record. */
  function singles(): readonly number[] {
    const counts = indexes.map(() => 0);
    for (const { cells } of shared) {
      const named = cells.filter((cell) => isRecord(cell) && !isRelated[cell.at]);
      const [only] = named;
      if (only && named.length === 1) counts[only.at] = (counts[only.at] ?? 0) + 1;
    }
    return counts;
  }

  function usualObject(index: number): string | null {
    const tally = new Map<string, number>();
    for (const { cells } of shared) {
      const cell = cells[index];
      if (cell?.kind !== 'record' || !cell.reading.ok || cell.reading.record.object === null) continue;
      tally.set(cell.reading.record.object, (tally.get(cell.reading.record.object) ?? 0) + 1);
    }
    return [...tally].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  }
}

function isRecord(cell: Cell): boolean {
  return cell.kind === 'record' && cell.isSure && cell.reading.ok;
}

function isBroken(cell: Cell): boolean {
  return cell.kind === 'record' && cell.isSure && !cell.reading.ok;
}
