import type { Switches } from '../switches';
import { refuseRest } from './rest-errors';

interface Test {
  /** A text that every record found contains. Null if there is none. */
  readonly text: string | null;
  /** Whether these texts of one record are what is looked for. */
  readonly matches: (texts: readonly string[]) => boolean;
}

/**
 * What a search looks for: every word of it, in any of the texts. A word is matched whole unless it ends in `*`; how much
 * of that holds for a parameterized search is not published, so it has switches.
 * @see https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_sosl_find.htm
 */
export function searchTest(switches: Switches, q: string): Test {
  const honoured = switches.searchWildcards === 'honoured';
  const words = q.toLowerCase().split(honoured ? /[^\p{L}\p{N}\p{M}*?]+/u : /[^\p{L}\p{N}\p{M}]+/u);
  const wanted = words.filter((word) => word.replace(/[*?]/g, '') !== '');
  if (q.trim().replace(/[*?]/g, '').length < 2) throw refuseRest('searchTooShort');
  if (wanted.length === 0) return { text: null, matches: () => false };
  const end = switches.searchWords === 'beginnings' ? '' : '$';
  const patterns = wanted.map((word) => new RegExp(`^${patternOf(word)}${end}`, 'u'));
  const matches = (texts: readonly string[]): boolean => {
    const there = texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)).filter(Boolean);
    return patterns.every((pattern) => there.some((word) => pattern.test(word)));
  };
  const pieces = wanted.flatMap((word) => word.split(/[*?]/));
  return {
    text: pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest)),
    matches,
  };
}

function patternOf(word: string): string {
  return word.replaceAll('*', '.*').replaceAll('?', '.');
}
