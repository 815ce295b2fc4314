const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const shape = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

/** Why a text is no record id: not 15 or 18 letters and digits, or a check that does not add up. */
type IdProblem = 'notAnId' | 'wrongChecksum';

/** What reading an id gave: its 18-character form (and whether its lost case was repaired), or what is wrong. */
export type IdReading =
  | { readonly ok: true; readonly id: string; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: IdProblem };

/**
 * Reads a record id in either form and gives its 18-character one.
 *
 * An 18-character id that arrives all upper or all lower case has lost its case on the way (spreadsheets do
 * that); the suffix encodes it, so it is restored. Mixed case with a wrong suffix is a typing error and refused,
 * never guessed. The 15-character form has no checksum.
 */
export function readRecordId(text: string): IdReading {
  if (!shape.test(text)) return { ok: false, problem: 'notAnId' };
  const body = text.slice(0, 15);
  if (text.length === 15) return { ok: true, id: body + checksum(body), repaired: false };
  if (text.slice(15).toUpperCase() === checksum(body))
    return { ok: true, id: body + checksum(body), repaired: false };
  const repaired = lostItsCase(text) ? restoreCase(text) : null;
  return repaired ? { ok: true, id: repaired, repaired: true } : { ok: false, problem: 'wrongChecksum' };
}

/** Whether this is an id in its 18-character form, checksum included and in its own case. */
export function isRecordId(text: string): boolean {
  const reading = readRecordId(text);
  return reading.ok && reading.id === text;
}

/**
 * Whether this could be meant as a record id: its letters are not checked yet. At least one digit tells an id from a
 * word of 15 letters; ids count upwards from zeros, so one without a digit is not expected.
 */
export function looksLikeRecordId(text: string): boolean {
  return shape.test(text) && /\d/.test(text);
}

/** With fewer letters all in one case is common: one id in four has it with three, one in eight with four. */
const lettersToTell = 4;

/** Whether an id of 15 characters has its letters all small or all capital, as if a program had changed them. */
export function isInOneCase(text: string): boolean {
  return text.length === 15 && lettersOf(text) >= lettersToTell && lostItsCase(text);
}

/** How many letters an id has: each could be small or capital. */
export function lettersOf(text: string): number {
  return text.replace(/[^A-Za-z]/g, '').length;
}

/** Three groups of five; in each, the i-th character being upper case sets bit i of an index into A–Z0–5. */
function checksum(body: string): string {
  return [0, 5, 10].map((start) => alphabet.charAt(caseBits(body.slice(start, start + 5)))).join('');
}

function caseBits(group: string): number {
  let bits = 0;
  for (let i = 0; i < group.length; i += 1) if (isCapital(group.charCodeAt(i))) bits |= 1 << i;
  return bits;
}

function isCapital(code: number): boolean {
  return code >= 65 && code <= 90;
}

function lostItsCase(text: string): boolean {
  return text === text.toLowerCase() || text === text.toUpperCase();
}

function restoreCase(text: string): string | null {
  const suffix = text.slice(15).toUpperCase();
  const body = [...text.slice(0, 15)].map((char, i) => {
    const bits = alphabet.indexOf(suffix.charAt(Math.floor(i / 5)));
    return (bits >> (i % 5)) & 1 ? char.toUpperCase() : char.toLowerCase();
  });
  const restored = body.join('');
  return checksum(restored) === suffix ? restored + suffix : null;
}
