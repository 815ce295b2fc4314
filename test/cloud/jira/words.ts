/**
 * A text as search words: lower case, one space around each, so that `% word %` finds whole words. Jira's own index
 * also knows word stems ("printing" for "print"); this one does not.
 */
export function wordsOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}
