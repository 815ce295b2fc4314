import { notImplemented, Refusal } from '../refusal';
import { wordsOf } from '../words';

/**
 * What a text search looks for, as `like` patterns for a text made by `wordsOf`; all of them must match. Words may end
 * in `*`, and words in (escaped) quotes must follow each other. Other Lucene syntax is refused with an error.
 * @see https://support.atlassian.com/jira-software-cloud/docs/search-for-issues-using-the-text-field/
 */
export function textPatterns(query: string, field: string): readonly string[] {
  const terms = query.match(/"[^"]*"|[^\s"]+/g) ?? [];
  const patterns = terms.flatMap((term) => patternOf(term, field));
  if (patterns.length === 0)
    throw new Refusal(400, `The text query for field '${field}' has no words to search for.`);
  return patterns;
}

function patternOf(term: string, field: string): readonly string[] {
  if (/^[*?]/.test(term)) {
    const wildcard = `'*' and '?' are not allowed as first character in wildcard query`;
    throw new Refusal(400, `The text query '${term}' for field '${field}' is not valid: ${wildcard}.`);
  }
  if (/^(?:AND|OR|NOT)$|^[+-]|[?~^]|\*./.test(term))
    throw notImplemented(`the text search syntax in '${term}'`);
  const words = wordsOf(term);
  if (words.trim() === '') return [];
  return [`%${term.endsWith('*') ? words.trimEnd() : words}%`];
}
