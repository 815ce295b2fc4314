const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const shape = /^[A-Za-z0-9]{15}([A-Za-z0-9]{3})?$/;

/** Why a text is not a record id: not 15 or 18 letters and digits, or a wrong checksum. */
type IdProblem = 'notAnId' | 'wrongChecksum';

/** The result of reading an id: its 18-character form (and whether its case was repaired), or what is wrong. */
export type IdReading =
  | { readonly ok: true; readonly id: string; readonly repaired: boolean }
  | { readonly ok: false; readonly problem: IdProblem };

/**
 * Reads a record id in either form and gives its 18-character one.
 *
 * An 18-character id in all upper or all lower case has lost its case on the way (spreadsheets do that). The suffix
 * encodes the case, so it is restored. Mixed case with a wrong suffix is a typing error: it is refused, never guessed.
 * The 15-character form has no checksum.
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
 * Whether this could be a record id; its checksum is not looked at yet. A digit tells an id from a word of 15 letters:
 * ids count upwards from zeros, so an id without one is not expected.
 */
export function looksLikeRecordId(text: string): boolean {
  return shape.test(text) && /\d/.test(text);
}

/** With fewer letters one case is common by chance: one id in four with three letters, one in eight with four. */
const lettersToTell = 4;

/** Whether the letters of a 15-character id are all lower or all upper case, as if a program had changed them. */
export function isInOneCase(text: string): boolean {
  return text.length === 15 && lettersOf(text) >= lettersToTell && lostItsCase(text);
}

/** How many letters an id has: each could be upper or lower case. */
export function lettersOf(text: string): number {
  return text.replace(/[^A-Za-z]/g, '').length;
}

/** Three groups of five. In each, the i-th character in upper case sets bit i of an index into A–Z0–5. */
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
