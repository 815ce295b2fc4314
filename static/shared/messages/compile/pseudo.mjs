import { isMessage } from './read-catalogue.mjs';

/** https://unicode.org/reports/tr35/#Pseudo_Locales: English as no one reads it, to see what is not in a catalogue. */
export const pseudoLanguage = 'en-XA';

const letters = Object.fromEntries(
  [
    ...'aàbƀcçdđeéfƒgĝhĥiîjĵkķlļmɱnñoôpþqɋrŕsštţuûvṽwŵxẋyýzžAÀBƁCÇDĐEÉFƑGĜHĤIÎJĴKĶLĻMṀNÑOÔPÞQɊRŔSŠTŢUÛVṼWŴXẊYÝZŽ',
  ]
    .join('')
    .match(/../gu)
    .map(([letter, accented]) => [letter, accented]),
);

/** The same catalogue with accents, vowels twice (about a third longer) and in brackets, where a text ends too early. */
export function pseudo(tree) {
  if (isMessage(tree)) return { tokens: bracketed(tree.tokens) };
  if (Array.isArray(tree)) return tree.map(pseudo);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, pseudo(value)]));
}

function bracketed(tokens) {
  return [{ type: 'content', value: '[' }, ...tokens.map(accented), { type: 'content', value: ']' }];
}

function accented(token) {
  if (token.type === 'content') return { ...token, value: accentedText(token.value) };
  if (token.cases === undefined) return token;
  return {
    ...token,
    cases: token.cases.map(({ key, tokens }) => ({ key, tokens: tokens.map(accented) })),
  };
}

function accentedText(text) {
  return text.replace(/[A-Za-z]/g, (letter) => {
    const other = letters[letter];
    return /[aeiou]/.test(letter) ? other + other : other;
  });
}
