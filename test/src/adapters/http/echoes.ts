import { Redaction } from '../../../../src/adapters/http/redaction';
import { aJwt } from '../../../builders';

/** A token, and what strikes it out. */
export const token = aJwt({ iss: 'production-of-acme', exp: 1_800_000_000, jti: '0b7e4c1d9a2f' });
export const redaction = new Redaction(token);
const claims = token.split('.')[1] ?? '';

/** Whether a text still holds twelve characters in a row of the token, in whatever case. */
export function tells(text: string): boolean {
  const told = text.toLowerCase();
  return Array.from({ length: token.length - 11 }, (_, at) => token.slice(at, at + 12).toLowerCase()).some(
    (part) => told.includes(part),
  );
}

/** The token with each of its characters written in some way. */
export const each = (as: (code: number) => string) => [...token].map((c) => as(c.charCodeAt(0))).join('');
const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');

/** Ways in which an answer may repeat the token. */
export const escapes: readonly (readonly [string, string])[] = [
  ['as it is', token],
  ['a part', claims],
  ['twelve characters', token.slice(40, 52)],
  ['in capitals', token.toUpperCase()],
  ['JSON escapes', each((code) => `\\u${hex(code, 4)}`)],
  ['escapes of a source text', each((code) => `\\x${hex(code, 2)}`)],
  ['octal escapes', each((code) => `\\${code.toString(8).padStart(3, '0')}`)],
  ['decimal entities', each((code) => `&#${String(code)};`)],
  ['hexadecimal entities', each((code) => `&#x${hex(code, 2)};`)],
  ['percent-encoding', each((code) => `%${hex(code, 2)}`)],
  ['percent-encoding twice', each((code) => `%25${hex(code, 2)}`)],
  ['percent-encoding in entities', each((code) => `&#37;${hex(code, 2)}`)],
  ['an escaped ampersand', each((code) => `&amp;#${String(code)};`)],
  ['entities with names', token.replaceAll('.', '&period;').replaceAll('_', '&lowbar;')],
  ['lines of ten characters', token.replace(/.{10}/g, '$&\n')],
  ['marks nobody sees', token.replace(/.{5}/g, '$&\u200b')],
  ['markup', token.replace(/.{8}/g, '$&<wbr>')],
  ['escaped markup', token.replace(/.{8}/g, '$&&lt;b&gt;')],
  ['bars', token.replace(/.{6}/g, '$& | ')],
];

/** How often a text is looked at, in pieces taken from it. */
export function looksAt(work: () => void): number {
  const [slice, indexOf] = [jest.spyOn(String.prototype, 'slice'), jest.spyOn(String.prototype, 'indexOf')];
  work();
  const count = slice.mock.calls.length + indexOf.mock.calls.length;
  slice.mockRestore();
  indexOf.mockRestore();
  return count;
}
