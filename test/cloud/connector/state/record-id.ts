const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The 18-character form of a Salesforce id. An id that already has 18 is returned unchanged, right or wrong. Three
 * groups of five: bit i of a group is set if its character i is an upper-case letter.
 */
export function toId18(id: string): string {
  if (id.length !== 15) return id;
  return id + [0, 5, 10].map((start) => suffixOf(id.slice(start, start + 5))).join('');
}

/** Whether a text looks like a record id, 15 or 18 characters long. Does not check its check characters. */
export function looksLikeRecordId(text: string): boolean {
  return /^[A-Za-z0-9]{15}(?:[A-Za-z0-9]{3})?$/.test(text);
}

function suffixOf(group: string): string {
  const value = [...group].reduce((sum, letter, bit) => (/[A-Z]/.test(letter) ? sum + 2 ** bit : sum), 0);
  return alphabet.charAt(value);
}
