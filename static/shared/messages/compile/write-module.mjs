import { isMessage } from './read-catalogue.mjs';

/**
 * The module a catalogue becomes: an export per group, so that a page holds only the groups it shows. A plain text is a
 * string, one with arguments a function; nothing in the page parses messages.
 * @param {{ readonly [group: string]: import('./read-catalogue.mjs').Tree }} catalogue
 * @param {object} about
 * @param {string} about.language
 * @param {string} about.forms what to import the forms from
 * @param {string} about.chosen what to import the choice of the language from
 * @param {Readonly<Record<string, string>>} about.others the same catalogue in other languages, to import when one is chosen
 */
export function writeModule(catalogue, { language, forms, chosen, others }) {
  const groups = Object.keys(catalogue);
  const hasOthers = Object.keys(others).length > 0;
  const lines = groups.map(
    (group) => `export ${hasOthers ? 'let' : 'const'} ${group} = ${written(catalogue[group])};`,
  );
  return [
    `import { amount as $amount, choose as $choose, pluralIn as $pluralIn } from ${JSON.stringify(forms)};`,
    ...(hasOthers ? [`import { offer as $offer } from ${JSON.stringify(chosen)};`] : []),
    `const $plural = /* @__PURE__ */ $pluralIn(${JSON.stringify(language)});`,
    ...lines,
    ...Object.entries(others).map(
      ([other, file]) =>
        `$offer(${JSON.stringify(other)}, async () => { ({ ${groups.join(', ')} } = await import(${JSON.stringify(file)})); });`,
    ),
    '',
  ].join('\n');
}

function written(tree) {
  if (isMessage(tree)) return writtenMessage(tree);
  if (Array.isArray(tree)) return `[${tree.map(written).join(', ')}]`;
  return `{ ${Object.entries(tree)
    .map(([key, value]) => `${key}: ${written(value)}`)
    .join(', ')} }`;
}

function writtenMessage({ tokens, isAsking = false }) {
  if (!isAsking && tokens.every(({ type }) => type === 'content'))
    return JSON.stringify(tokens.map(({ value }) => value).join(''));
  const names = [...new Set(tokens.flatMap(namesIn))];
  return `({ ${names.join(', ')} }) => ${template(tokens)}`;
}

function namesIn({ arg, cases = [] }) {
  return [...(arg === undefined ? [] : [arg]), ...cases.flatMap(({ tokens }) => tokens.flatMap(namesIn))];
}

function template(tokens, counted) {
  const [only] = tokens;
  if (tokens.length === 1 && only.cases) return part(only, counted).slice(2, -1);
  return `\`${tokens.map((token) => part(token, counted)).join('')}\``;
}

function part(token, counted) {
  switch (token.type) {
    case 'content':
      return token.value.replace(/[\\`]|\$\{/g, '\\$&');
    case 'octothorpe':
      return `\${$amount(${counted})}`;
    case 'function':
      return `\${$amount(${token.arg})}`;
    case 'argument':
      return `\${${token.arg}}`;
    case 'plural':
      return `\${$plural(${token.arg}, ${arms(token, token.arg)})}`;
    default:
      return `\${$choose(${token.arg}, ${arms(token, counted)})}`;
  }
}

function arms({ cases }, counted) {
  return `{ ${cases.map(({ key, tokens }) => `${JSON.stringify(key)}: ${template(tokens, counted)}`).join(', ')} }`;
}
