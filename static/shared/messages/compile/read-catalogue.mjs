import { parse as parseMessage } from '@messageformat/parser';
import { parse as parseYaml } from 'yaml';

/**
 * A text, parsed. `isAsking`: it is a function though it names no argument, for it is one in English.
 * @typedef {{ readonly tokens: readonly import('@messageformat/parser').Token[], readonly isAsking?: boolean }} Message
 */
/** @typedef {Message | readonly Message[] | { readonly [key: string]: Tree }} Tree */

/**
 * Reads a catalogue: texts in ICU MessageFormat under keys, in groups as deep as one likes; a list of texts is one text
 * after another. Throws a sentence that names the key of what it cannot take.
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/
 * @param {string} yaml
 * @param {string} language
 * @returns {{ readonly [group: string]: Tree }}
 */
export function readCatalogue(yaml, language) {
  const { pluralCategories: cardinal } = new Intl.PluralRules(language).resolvedOptions();
  return readGroup(parseYaml(yaml), [], cardinal);
}

/** @returns {value is Message} */
export function isMessage(value) {
  return Array.isArray(value.tokens);
}

function readGroup(group, above, cardinal) {
  return Object.fromEntries(
    Object.entries(group).map(([key, value]) => {
      const path = [...above, key];
      if (!/^[A-Za-z]\w*$/.test(key)) throw refusal(path, 'a key is letters, digits and _');
      return [key, readAny(value, path, cardinal)];
    }),
  );
}

function readAny(value, path, cardinal) {
  if (typeof value === 'string') return { tokens: readMessage(value, path, cardinal) };
  if (Array.isArray(value)) return value.map((text, index) => readAny(text, [...path, index], cardinal));
  if (typeof value === 'object' && value !== null) return readGroup(value, path, cardinal);
  throw refusal(path, 'is no text; what looks like a number is put into quotation marks');
}

function readMessage(text, path, cardinal) {
  try {
    const tokens = parseMessage(text, { cardinal, strict: true });
    for (const token of tokens) refuseUnused(token);
    return tokens;
  } catch (error) {
    throw refusal(path, error.message);
  }
}

/** What no message needs yet has no way into the page: it is refused here, not shown wrongly there. */
function refuseUnused(token) {
  const { type, arg } = token;
  if (arg !== undefined && !/^[a-z][A-Za-z0-9]*$/.test(arg)) throw new Error(`{${arg}} is no name`);
  if (type === 'selectordinal') throw new Error('selectordinal is not compiled');
  if (type === 'plural' && token.pluralOffset) throw new Error('an offset is not compiled');
  if (type === 'function' && (token.key !== 'number' || token.param))
    throw new Error(`{${arg}, ${token.key}} is not compiled: give it as a text`);
  if (token.cases?.every(({ key }) => key !== 'other')) throw new Error(`{${arg}} has no other`);
  for (const { tokens } of token.cases ?? []) for (const inner of tokens) refuseUnused(inner);
}

function refusal(path, why) {
  return new Error(`${path.join('.')}: ${why}`);
}
