import { cleanText } from '../clean-text';
import { mentionsIn } from './mentions';
import { objectByPrefix, unlinkableByPrefix } from './prefixes';
import { type AddressProblem, isKnownId, type Place, placeInAddress } from './place-in-address';
import { isInOneCase, readRecordId } from './record-id';

/** Why a pasted text names no record that can be linked; a closed list, with its words in static/. */
export type RecordProblem =
  AddressProblem | 'empty' | 'number' | 'thread' | 'wrongChecksum' | 'unlinkable' | 'objectMismatch';

/**
 * A record as a pasted text names it. `object` is null where nothing says it, `host` is null for bare ids and sites.
 * `oneCase`: an id of 15 characters whose letters are all lower or all upper case, as if a program had changed them;
 * nothing can check it.
 */
export interface NamedRecord {
  readonly id: string;
  readonly object: string | null;
  readonly host: string | null;
  readonly repaired: boolean;
  readonly warning?: 'oneCase';
}

/**
 * `what`: what an `unlinkable` id is ("report"), or the object an id really belongs to (`objectMismatch`). `quote`: the
 * wrong part of the text, if it is not all of it.
 */
export type RecordReading =
  { readonly ok: true; readonly record: NamedRecord } | ({ readonly ok: false } & RecordRefusal);

export interface RecordRefusal {
  readonly problem: RecordProblem;
  readonly what?: string;
  readonly quote?: string;
}

/** What a text says about records. `isSure`: an address, or surely an id; a word of 15 letters and digits may be chance. */
export type RecordMention = { readonly isSure: boolean; readonly reading: RecordReading } | null;

/** A refusal with its problem only. */
export function refusalOf(refused: RecordRefusal): RecordRefusal {
  const { problem, what, quote } = refused;
  return {
    problem,
    ...(what === undefined ? {} : { what }),
    ...(quote === undefined ? {} : { quote }),
  };
}

/** How much of an address is quoted; enough to find it again. */
const longestQuote = 60;

/**
 * Reads the record that an address of Salesforce's screens or an id names, without asking anyone. Words around it are
 * ignored. A text with two records, or with one and something else that should be one, is refused.
 *
 * Only the id, the object and the org's host are kept of an address: the rest may hold a session.
 */
export function readRecord(text: string): RecordReading {
  const clean = cleanText(text);
  if (/^[\s"'`]*$/.test(clean)) return { ok: false, problem: 'empty' };
  return findRecord(clean)?.reading ?? { ok: false, problem: problemOfWords(clean) };
}

/** The record a cleaned text mentions, or what is wrong with it; null where nothing in it can be one. */
export function findRecord(clean: string): RecordMention {
  if (isThread(clean)) return null;
  const { addresses, ids, rest } = mentionsIn(clean);
  const isAlone = addresses.length + ids.length === 1 && rest === '';
  const sureIds = ids.filter(isSureId);
  const chance = isAlone && sureIds.length === 0 ? ids.filter((id) => /[A-Za-z]/.test(id)) : [];
  const named = [
    ...addresses.map((address) => ({ text: address, reading: readAddress(address) })),
    ...[...sureIds, ...chance].map((id) => ({ text: id, reading: readId(id) })),
  ];
  const reading = combined(named, isAlone);
  return reading && { isSure: chance.length === 0, reading };
}

type Named = readonly { readonly text: string; readonly reading: RecordReading }[];

/**
 * One record out of everything mentioned. Something that can never be linked, such as a record type, does not matter
 * next to one.
 */
function combined(named: Named, isAlone: boolean): RecordReading | null {
  const records = named.flatMap(({ reading }) => (reading.ok ? reading.record : []));
  const [first] = records;
  const wrong = named.filter(({ reading }) => !reading.ok && !(first && reading.problem === 'unlinkable'))[0];
  if (wrong && !wrong.reading.ok) {
    const { text, reading } = wrong;
    return isAlone ? reading : { ...reading, quote: text.slice(0, longestQuote) };
  }
  if (first === undefined) return null;
  const other = named.find(({ reading }) => reading.ok && reading.record.id !== first.id);
  if (other) return { ok: false, problem: 'twoRecords', quote: other.text.slice(0, longestQuote) };
  const object = records.find((record) => record.object !== null)?.object ?? null;
  const host = records.find((record) => record.host !== null)?.host ?? null;
  // The same id in a form with a checksum confirms the other.
  const isChecked = records.some(({ warning }) => warning === undefined);
  const repaired = records.every((record) => record.repaired);
  return { ok: true, record: { id: first.id, object, host, repaired, ...(isChecked ? {} : oneCase) } };
}

const oneCase = { warning: 'oneCase' } as const;

function readAddress(address: string): RecordReading {
  const found = placeInAddress(address);
  return typeof found === 'string' ? { ok: false, problem: found } : named(found);
}

function readId(id: string): RecordReading {
  return named({ id, object: null, host: null });
}

function named({ id: text, object, host }: Place): RecordReading {
  const reading = readRecordId(text);
  if (!reading.ok) return { ok: false, problem: reading.problem };
  const { id, repaired } = reading;
  const known = objectByPrefix(id);
  const unlinkable = unlinkableByPrefix(id);
  if (unlinkable) return { ok: false, problem: 'unlinkable', what: unlinkable };
  if (known && object && known !== object) return { ok: false, problem: 'objectMismatch', what: known };
  const record = { id, object: known ?? object, host, repaired };
  return { ok: true, record: { ...record, ...(isInOneCase(text) ? oneCase : {}) } };
}

/**
 * Whether an id-shaped word is meant as an id: its prefix is known, its checksum is right, or it is built like an id,
 * with a prefix that begins with a digit or lower-case letter, and zeros where the counter begins.
 */
function isSureId(text: string): boolean {
  return isKnownId(text) || /^[0-9a-z]\w{4}00/.test(text.slice(0, 15).replace(/^\d{15}$/, ''));
}

/** Thread ids of e-mail-to-case contain halves of ids, which are not ids. */
function isThread(text: string): boolean {
  return /\bref:_|\bthread::/i.test(text);
}

function problemOfWords(text: string): RecordProblem {
  if (isThread(text)) return 'thread';
  const words = text.replace(/^(case|nr|no|number|fall|#|\s|[.:-])+/i, '');
  return /^\d+$/.test(words) ? 'number' : 'notAnId';
}
