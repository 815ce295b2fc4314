import { isMessage } from './read-catalogue.mjs';

/**
 * The types of the module a catalogue becomes: its keys, and what each message asks for.
 * @param {{ readonly [group: string]: import('./read-catalogue.mjs').Tree }} catalogue
 */
export function writeTypes(catalogue) {
  const groups = Object.entries(catalogue).map(
    ([group, tree]) => `export declare const ${group}: ${typed(tree, '')};`,
  );
  return ['// Made from en.yml by `npm run messages`.', ...groups, ''].join('\n');
}

function typed(tree, indent) {
  if (isMessage(tree)) return typedMessage(tree);
  if (Array.isArray(tree)) return `readonly [${tree.map(typedMessage).join(', ')}]`;
  const inner = `${indent}  `;
  const lines = Object.entries(tree).map(
    ([key, value]) => `${inner}readonly ${key}: ${typed(value, inner)};`,
  );
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function typedMessage(message) {
  const asked = askedFor(message);
  if (asked.size === 0) return 'string';
  const names = [...asked].map(([name, type]) => `readonly ${name}: ${type}`);
  return `(given: { ${names.join('; ')} }) => string`;
}

/**
 * The arguments of a message, each with its type.
 * @param {import('./read-catalogue.mjs').Message} message
 * @returns {ReadonlyMap<string, string>}
 */
export function askedFor({ tokens }) {
  const asked = new Map();
  for (const token of tokens) ask(token, asked);
  return asked;
}

/** What is counted is a number and what is chosen by is one of its cases; anything else goes in as it is. */
function ask({ type, arg, cases = [] }, asked) {
  if (type === 'argument' && !asked.has(arg)) asked.set(arg, 'string | number');
  if (type === 'plural' || type === 'function') asked.set(arg, 'number');
  if (type === 'select') asked.set(arg, choice(cases.map(({ key }) => key)));
  for (const { tokens } of cases) for (const token of tokens) ask(token, asked);
}

function choice(keys) {
  if (keys.includes('true')) return 'boolean';
  return keys.map((key) => `'${key}'`).join(' | ');
}
