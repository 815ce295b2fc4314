/**
 * Words of a private language this tree once spoke, and English nobody writes today. The field has names for these things:
 * supervisor, concurrency limiter, journal writer, run intent, item status, visibility, lock, connection check and its steps, retry.
 */
const names =
  'overseers?|ladders?|rungs?|fates?|sights?|turns|(push|preview)book|servicegate|work(ed)?on|keeptrying|mind|(push)?brakes?|traces|usedesk|bulkdesk';

/** For `no-restricted-syntax`: such a name given to anything. */
export const retiredNames = [
  {
    selector: `Identifier[name=/^(${names})$/i]`,
    message: 'A retired word: see eslint.words.mjs for what the field calls it.',
  },
];

/** For `no-warning-comments`: such words in a comment. */
export const retiredPhrases = [
  'overseer',
  'lest',
  'for want of',
  'whilst',
  'thereof',
  'how it fared',
  'fared lately',
];
