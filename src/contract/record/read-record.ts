import { objectByPrefix, unlinkableByPrefix } from './prefixes';
import { type Place, placeInAddress } from './place-in-address';
import { looksLikeRecordId, readRecordId } from './record-id';

/** Why a pasted text names no record that can be linked; a closed list, whose words live with the screens. */
export type RecordProblem =
  | 'empty'
  | 'notHttps'
  | 'otherSite'
  | 'listView'
  | 'report'
  | 'noRecord'
  | 'notAnId'
  | 'wrongChecksum'
  | 'unlinkable'
  | 'objectMismatch';

/** A record as a pasted text names it. `object` is null where nothing tells, `host` for bare ids and Experience Cloud. */
export interface NamedRecord {
  readonly id: string;
  readonly object: string | null;
  readonly host: string | null;
  readonly repaired: boolean;
}

/** `what`: the thing an `unlinkable` id is ("report"), or the object an id really belongs to (`objectMismatch`). */
export type RecordReading =
  | { readonly ok: true; readonly record: NamedRecord }
  | { readonly ok: false; readonly problem: RecordProblem; readonly what?: string };

/**
 * Reads the record that an address of Salesforce's screens or a bare id names, without asking anyone.
 *
 * Nothing of an address survives but the id, the object and the org's host: the rest may hold a session.
 */
export function readRecord(line: string): RecordReading {
  const text = unwrapped(line);
  if (text === '') return refused('empty');
  if (isAddress(text)) {
    const found = placeInAddress(text);
    return typeof found === 'string' ? refused(found) : named(found);
  }
  return looksLikeRecordId(text) ? named({ id: text, object: null, host: null }) : refused('notAnId');
}

function named({ id: text, object, host }: Place): RecordReading {
  const reading = readRecordId(text);
  if (!reading.ok) return refused(reading.problem);
  const { id, repaired } = reading;
  const known = objectByPrefix(id);
  const unlinkable = unlinkableByPrefix(id);
  if (unlinkable) return refused('unlinkable', unlinkable);
  if (known && object && known !== object) return refused('objectMismatch', known);
  return { ok: true, record: { id, object: known ?? object, host, repaired } };
}

function refused(problem: RecordProblem, what?: string): RecordReading {
  return what ? { ok: false, problem, what } : { ok: false, problem };
}

/** The address in a line, if there is one, without what mail programs and spreadsheets put around it. */
function unwrapped(line: string): string {
  const text = /[a-z]+:\/\/[^\s<>"“”|]+/i.exec(line)?.[0] ?? line;
  return text.replace(/^[\s<([{"'“”‘’„«]+/, '').replace(/[\s>)\]}"'“”‘’»,;.:!?]+$/, '');
}

/** A scheme, or a host with a path: browsers hide the scheme, so it gets lost when an address is copied by hand. */
function isAddress(text: string): boolean {
  return /^([a-z]+:\/\/|[a-z\d-]+(\.[a-z\d-]+)+\/)/i.test(text);
}
