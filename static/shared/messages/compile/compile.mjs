import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { pseudo, pseudoLanguage } from './pseudo.mjs';
import { isMessage, readCatalogue } from './read-catalogue.mjs';
import { writeModule } from './write-module.mjs';
import { askedFor, writeTypes } from './write-types.mjs';

const shared = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const source = 'en';

/**
 * The module of a catalogue file, `messages/<language>.yml`. What another language does not say, English says; what it says
 * of something else than English is refused.
 * @param {string} file
 * @param {object} [how]
 * @param {boolean} [how.isPseudo] the pseudo-language in the place of English
 * @param {string} [how.group] only this group
 */
export function compile(file, { isPseudo = false, group } = {}) {
  const language = path.basename(file, '.yml');
  const isSource = language === source;
  const all = isSource ? read(file, source) : inOtherLanguage(file, language);
  const catalogue = group === undefined ? all : { [group]: all[group] };
  const from = (name) => path.join(shared, `${name}.ts`);
  const about = { forms: from('forms'), chosen: from('language') };
  if (isPseudo) return writeModule(pseudo(catalogue), { ...about, language: pseudoLanguage, others: {} });
  return writeModule(catalogue, { ...about, language, others: isSource ? othersBeside(file) : {} });
}

/** The names of a catalogue's groups. */
export function groupsOf(file) {
  return Object.keys(read(path.join(path.dirname(file), `${source}.yml`), source));
}

/** The types of the module of an English catalogue. */
export function typesOf(file) {
  return writeTypes(read(file, source));
}

const known = new Map();

/** A catalogue is read once for all its groups, and again when it was changed. */
function read(file, language) {
  const text = readFileSync(file, 'utf8');
  const before = known.get(file);
  if (before?.text === text) return before.catalogue;
  try {
    const catalogue = readCatalogue(text, language);
    known.set(file, { text, catalogue });
    return catalogue;
  } catch (error) {
    throw new Error(`${path.relative(process.cwd(), file)}: ${error.message}`, { cause: error });
  }
}

function othersBeside(file) {
  const names = readdirSync(path.dirname(file)).filter(
    (name) => name.endsWith('.yml') && name !== `${source}.yml`,
  );
  return Object.fromEntries(names.map((name) => [path.basename(name, '.yml'), `./${name}`]));
}

function inOtherLanguage(file, language) {
  const english = read(path.join(path.dirname(file), `${source}.yml`), source);
  try {
    return translated(english, read(file, language), []);
  } catch (error) {
    throw new Error(`${path.relative(process.cwd(), file)}: ${error.message}`, { cause: error });
  }
}

/** English with what is there in the other language in its place. The code that calls a message knows no language. */
function translated(english, own, above) {
  if (own === undefined) return english;
  if (isMessage(english)) return translatedMessage(english, own, above);
  const unknown = Object.keys(own).find((key) => !Object.hasOwn(english, key));
  if (unknown !== undefined) throw new Error(`${[...above, unknown].join('.')}: English has no such key`);
  const entries = Object.entries(english).map(([key, text]) => [
    key,
    translated(text, own[key], [...above, key]),
  ]);
  return Array.isArray(english) ? entries.map(([, text]) => text) : Object.fromEntries(entries);
}

/** A language need not use all that English asks for: {vowel} is about "a" and "an". It is called with it all the same. */
function translatedMessage(english, own, above) {
  const [asked, wanted] = [askedFor(english), askedFor(own)];
  const isGiven = ([name, type]) =>
    asked.get(name) === type || (asked.has(name) && type === 'string | number');
  const missing = [...wanted].find((entry) => !isGiven(entry));
  if (missing !== undefined)
    throw new Error(`${above.join('.')}: English gives no {${missing[0]}} like that`);
  return { tokens: own.tokens, isAsking: asked.size > 0 };
}
