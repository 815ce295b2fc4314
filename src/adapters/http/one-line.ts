/** A text on one line: control characters and all kinds of blanks become single spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{C}\s]+/gu, ' ').trim();
}
