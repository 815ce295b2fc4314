import { looksLikeRecordId } from './record-id';
import { salesforcePlaceOf } from './salesforce-host';

/** What a text contains: addresses, and words that look like ids. `rest` is everything else. */
export interface Mentions {
  readonly addresses: readonly string[];
  readonly ids: readonly string[];
  readonly rest: string;
}

const none: Mentions = { addresses: [], ids: [], rest: '' };

const address = /(?:[a-z][a-z0-9+.-]*:\/\/|(?:[a-z\d-]+\.)+[a-z]{2,}\/)[^\s<>"|]*/gi;
/** A whole word: an id within `Case-500…` or an e-mail address does not count. */
const word = /[\p{L}\p{N}_@-]+/gu;

/** Finds what a cleaned text contains, whatever mail programs, spreadsheets, Jira, Slack or Markdown put around it. */
export function mentionsIn(text: string): Mentions {
  // The fast path for most cells.
  if (/^\w+$/.test(text)) return looksLikeRecordId(text) ? { ...none, ids: [text] } : { ...none, rest: text };
  const readable = text
    .replaceAll('&amp;', '&')
    .replace(/(^|[\s"'(<[])(https?%3A%2F%2F[^\s<>"|]+)/gi, (_, before: string, encoded: string) => {
      return before + decoded(encoded);
    });
  const addresses: string[] = [];
  const words = readable.replace(address, (found) => {
    const bare = found.replace(/[\])}'"`,.:;!?]+$/, '');
    if (counts(bare, readable)) addresses.push(bare);
    return ' ';
  });
  const ids: string[] = [];
  const rest = words.replace(word, (found) => {
    if (!looksLikeRecordId(found)) return found;
    ids.push(found);
    return ' ';
  });
  return { addresses, ids, rest: rest.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() };
}

/** Browsers hide the scheme, so it gets lost in copying. A host without one counts if it is Salesforce's or stands alone. */
function counts(found: string, text: string): boolean {
  if (found.includes('://')) return true;
  return salesforcePlaceOf(found.split('/')[0] ?? '') !== null || !/\s/.test(text);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
