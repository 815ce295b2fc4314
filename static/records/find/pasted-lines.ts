import { lineEnd } from '../../../src/contract/clean-text';

/**
 * The text of a field of one line after something of several lines was put into it: such a field would make one of them. Null
 * where there is one line at the most, which the browser puts in itself.
 */
export function withLines(field: HTMLInputElement, put: string): string | null {
  if (put.split(lineEnd).filter((line) => line.trim() !== '').length < 2) return null;
  const { value, selectionStart, selectionEnd } = field;
  const start = selectionStart ?? value.length;
  return value.slice(0, start) + put + value.slice(selectionEnd ?? start);
}
