import { cleanText } from '../../contract/clean-text';
import { shortestSearch } from '../../contract/records/search';

/** A text as it is searched for: without look-alikes, invisible and control characters, in one line. */
export function readSearchText(typed: string): string {
  return cleanText(typed.replace(/\p{Cc}+/gu, ' '));
}

/** Whether there is too little to search for. Blanks and the marks that stand for any letter count for nothing. */
export function isTooShort(text: string): boolean {
  return [...text.replace(/[\s*?]/g, '')].length < shortestSearch;
}
