/**
 * Jest's own jsdom, which asks its selector engine less often. For the style of one element jsdom matches it against
 * every rule of every sheet: some hundred of its own and those of the page's parts. Here a rule is first held against
 * the element's tag, id and classes, and the engine is only asked where these fit; its answer is the one that counts.
 */
const { createRequire } = require('node:module');
const path = require('node:path');
const { default: JsdomEnvironment } = require('jest-environment-jsdom');

// jsdom is not loaded before the first environment is made, so what it will use can still be changed.
const jsdom = path.dirname(createRequire(require.resolve('jest-environment-jsdom')).resolve('jsdom'));
const selectors = require(path.join(jsdom, 'jsdom/living/helpers/selectors.js'));

const { matchesDontThrow } = selectors;
selectors.matchesDontThrow = (element, selector) =>
  canMatch(element, selector) && matchesDontThrow(element, selector);

/** For a selector, what an element needs at least, one for each part between its commas; null where that is not plain. */
const needsOf = kept((selector) => {
  const needs = selector.split(',').map(needOf);
  return needs.includes(null) ? null : needs;
});
/** Small letters throughout: where letters' case counts, the engine sees to it. */
const classesOf = kept((names) => new Set(names.toLowerCase().split(/\s+/)));

const plain = /^([a-z][\w-]*|\*)?((?:[.#][\w-]+|::?[\w-]+|\[[\w-]+(?:=(?:"[\w-]*"|[\w-]+))?\])*)$/;

/** What the last step of a selector asks of the element itself. */
function needOf(part) {
  const last = part
    .trim()
    .toLowerCase()
    .split(/\s*[\s>+~]\s*/)
    .at(-1);
  const [, tag, rest] = plain.exec(last) ?? [];
  if (rest === undefined || last === '') return null;
  const named = (mark) => [...rest.matchAll(/([.#:[])([\w-]+)/g)].filter(([, is]) => is === mark);
  return {
    tag: tag === '*' ? undefined : tag,
    classes: named('.').map(([, , name]) => name),
    id: named('#')[0]?.[2],
  };
}

function canMatch(element, selector) {
  const needs = needsOf(selector);
  if (needs === null) return true;
  const tag = element._localName.toLowerCase();
  const classes = classesOf(element.getAttributeNS(null, 'class') ?? '');
  return needs.some(
    (need) =>
      (need.tag === undefined || need.tag === tag) &&
      need.classes.every((name) => classes.has(name)) &&
      (need.id === undefined || need.id === element.getAttributeNS(null, 'id')?.toLowerCase()),
  );
}

function kept(find) {
  const found = new Map();
  return (text) => {
    if (!found.has(text)) found.set(text, find(text));
    return found.get(text);
  };
}

module.exports = JsdomEnvironment;
