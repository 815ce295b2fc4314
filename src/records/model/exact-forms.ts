/** The longest text that is taken for a number: 80 characters is as long as a record's name gets. */
const longest = 80;

/** The display format that Salesforce gives to case numbers, and most orgs keep: eight digits. */
const usualDigits = 8;

/**
 * The forms in which a typed text may be the number of a record (`00001026`, `1026`, `#1026`, `INC-0042`), to be asked for
 * exactly. Empty for what is no number: it has no digit, or several words.
 */
export function exactForms(text: string): string[] {
  if (text.length > longest || !/^[\p{L}\p{N}\p{M}#._/-]+$/u.test(text) || !/\d/.test(text)) return [];
  const bare = text.replace(/^#+/, '');
  const padded = /^\d+$/.test(bare) ? bare.padStart(usualDigits, '0') : bare;
  return [...new Set([text, bare, padded])];
}
