/** Hyphens and dashes that word processors and chat programs use in place of the plain one. */
const dashes = /[\u2010-\u2015\u2043\u2212\uFE58\uFE63]/g;
const doubleQuotes = /[\u201C-\u201F\u00AB\u00BB\u2033\u301D-\u301F]/g;
const singleQuotes = /[\u2018-\u201B\u2032]/g;
const blanks = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Invisible characters: zero-width ones, direction marks, soft hyphens, byte order marks, fillers, selectors. */
const invisible = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u180B-\u180F\u3164\uFE00-\uFE0F\uFFA0]/gu;
/** Full-width ASCII, as used with Chinese characters. */
const fullWidth = /[\uFF01-\uFF5E]/g;
const fullWidthOffset = 0xfee0;

/** Line ends, including those of mails, PDFs and old programs: VT, FF, NEL, and Unicode's two separators. */
export const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * A pasted text with plain ASCII in place of look-alikes (hyphens, quotes, blanks, full-width letters) and without
 * invisible characters. Every field is cleaned with this. Control characters stay: they show that a file was read
 * wrongly.
 */
export function cleanText(text: string): string {
  // The fast path for most cells; a list has thousands.
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .replace(invisible, '')
    .replace(fullWidth, (char) => String.fromCharCode(char.charCodeAt(0) - fullWidthOffset))
    .replace(blanks, ' ')
    .replace(dashes, '-')
    .replace(doubleQuotes, '"')
    .replace(singleQuotes, "'")
    .trim();
}
