import { cleanText, lineEnd } from '../clean-text';
import { fitsObject } from './prefixes';
import {
  type NamedRecord,
  type RecordProblem,
  type RecordReading,
  readRecord,
  refusalOf,
} from './read-record';

/** One click reads and links at most this many records. */
export const recordsAtOnce = 100;

/** Why a line cannot be linked as it is: its text, or the object that was chosen or still has to be. */
export type LineProblem = RecordProblem | 'otherObject' | 'objectNeeded';

/** A record that can be linked: its object is known. */
export type ChosenRecord = Pick<NamedRecord, 'id' | 'host'> & { readonly object: string };

/**
 * What one line names. A `duplicate` repeats an earlier line's record and is no error: it is sent once. `what` is the
 * object an id really belongs to, or what it is; `quote` is the wrong part.
 */
type LineOutcome =
  | {
      readonly state: 'record';
      readonly record: ChosenRecord;
      readonly repaired: boolean;
      readonly warning?: 'oneCase';
    }
  | { readonly state: 'duplicate'; readonly id: string }
  | {
      readonly state: 'problem';
      readonly problem: LineProblem;
      readonly what?: string;
      readonly quote?: string;
    };

/** A line and what it names; `line` counts from 1, blank lines included. */
export type LineReading = { readonly line: number; readonly text: string } & LineOutcome;

/**
 * Reads a field with one record on a line. Beyond the limit it reads the first lines only and says `tooMany`.
 *
 * `chosenObject` is the object a person chose, null for none. It is used where the text names no object, and compared
 * where the text does.
 */
export function readRecords(
  text: string,
  chosenObject: string | null,
): { readonly lines: readonly LineReading[]; readonly tooMany: boolean } {
  const lines = text
    .split(lineEnd)
    .map((line, index) => ({ line: index + 1, text: line.trim() }))
    .filter((line) => cleanText(line.text) !== '');
  const readings = lines.slice(0, recordsAtOnce).map((line) => ({ ...line, reading: readRecord(line.text) }));
  const ids = readings.map(({ reading }) => (reading.ok ? reading.record.id : null));
  return {
    lines: readings.map(({ line, text, reading }, i) => {
      const id = ids[i];
      if (id && ids.indexOf(id) < i) return { line, text, state: 'duplicate', id };
      return { line, text, ...withObject(reading, chosenObject) };
    }),
    tooMany: lines.length > recordsAtOnce,
  };
}

type Settled = Exclude<LineOutcome, { state: 'duplicate' }>;

function withObject(reading: RecordReading, chosenObject: string | null): Settled {
  if (!reading.ok) return { state: 'problem', ...refusalOf(reading) };
  const { id, host, repaired, object: named, warning } = reading.record;
  const object = named ?? chosenObject;
  if (!object) return { state: 'problem', problem: 'objectNeeded' };
  if (chosenObject && object !== chosenObject)
    return { state: 'problem', problem: 'otherObject', what: object };
  if (!fitsObject(id, object)) return { state: 'problem', problem: named ? 'objectMismatch' : 'otherObject' };
  return { state: 'record', record: { id, object, host }, repaired, ...(warning ? { warning } : {}) };
}
