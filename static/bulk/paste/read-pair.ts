import { type RecordProblem, readRecord } from '../../../src/contract/record/read-record';
import type { WishedPair } from '../../../src/contract/bulk/choice';
import { splitCells } from './split-cells';

/** Why a line names no pair, as far as its text tells. */
export type PairProblem =
  RecordProblem | 'noIssueKey' | 'twoIssues' | 'noRecordCell' | 'twoRecords' | 'objectNeeded';

/** What one line names. `what`: the thing an unlinkable id is, or the object an id really belongs to. */
export type PairReading =
  | { readonly ok: true; readonly pair: WishedPair; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: PairProblem; readonly what?: string };

/**
 * Reads an issue key and a record, in either order, from one line of two columns. Further columns do no harm while they
 * name neither; where they do, nothing is guessed. `object` serves ids whose prefix tells nothing; null for none.
 */
export function readPair(line: string, object: string | null): PairReading {
  const cells = splitCells(line).filter((cell) => cell !== '');
  const keys = cells.map(findIssueKey);
  const named = new Set(keys.filter((key) => key !== null));
  const [issueKey] = named;
  if (issueKey === undefined) return wrong('noIssueKey');
  if (named.size > 1) return wrong('twoIssues');
  const record = readOneRecord(cells.filter((_, column) => keys[column] === null));
  if (!record.ok) return record;
  const known = record.object ?? object;
  if (known === null) return wrong('objectNeeded');
  return { ok: true, pair: { issueKey, object: known, id: record.id }, repaired: record.repaired };
}

/** Whether a line names neither an issue nor anything like a record: a spreadsheet's line of headings, if it comes first. */
export function looksLikeHeader(line: string): boolean {
  const cells = splitCells(line).filter((cell) => cell !== '');
  const isHeading = (cell: string): boolean => /^\p{L}[\p{L}\s()_./-]*(\d{1,2})?$/u.test(cell);
  return cells.length > 1 && cells.every((cell) => isHeading(cell) && findIssueKey(cell) === null);
}

/** An issue's key, bare or at the end of its address in Jira; null for anything else. */
function findIssueKey(cell: string): string | null {
  const key = /^(?:https?:\/\/\S+\/browse\/)?([A-Za-z][A-Za-z0-9_]{1,31}-[1-9]\d{0,9})$/.exec(cell)?.[1];
  return key?.toUpperCase() ?? null;
}

type OneRecord =
  | { readonly ok: true; readonly id: string; readonly object: string | null; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: PairProblem; readonly what?: string };

/** The one record among some cells. A cell that is none matters only where no other is. */
function readOneRecord(cells: readonly string[]): OneRecord {
  const readings = cells.map(readRecord);
  const records = readings.flatMap((reading) => (reading.ok ? reading.record : []));
  const [first] = records;
  if (first === undefined) return readings.find((reading) => !reading.ok) ?? wrong('noRecordCell');
  if (records.some(({ id }) => id !== first.id)) return wrong('twoRecords');
  const object = records.find((record) => record.object !== null)?.object ?? null;
  return { ok: true, id: first.id, object, repaired: records.every(({ repaired }) => repaired) };
}

function wrong(problem: PairProblem): { readonly ok: false; readonly problem: PairProblem } {
  return { ok: false, problem };
}
