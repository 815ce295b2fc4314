/** What an element may hold: a text, a number, a switch, elements of its own; a list becomes repeated elements. */
export type XmlValue = string | number | boolean | XmlElements | readonly XmlValue[];
export interface XmlElements {
  readonly [element: string]: XmlValue | undefined;
}

const namespace = 'http://soap.sforce.com/2006/04/metadata';

/**
 * One metadata file. The only place that writes XML: every text is escaped here. Elements stand in order of the alphabet, as
 * Salesforce's own files have them, and repeated ones together, which the Metadata API insists on.
 * @throws TypeError for an element name or a character that XML cannot have
 */
export function xmlFile(root: string, elements: XmlElements): string {
  const lines = elementLines(elements, 1);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${nameOf(root)} xmlns="${namespace}">`,
    ...lines,
    `</${root}>`,
    '',
  ].join('\n');
}

function elementLines(elements: XmlElements, depth: number): readonly string[] {
  return Object.keys(elements)
    .sort()
    .flatMap((name) => {
      const value = elements[name];
      return value === undefined ? [] : valueLines(nameOf(name), value, depth);
    });
}

function valueLines(name: string, value: XmlValue, depth: number): readonly string[] {
  if (isList(value)) return value.flatMap((one) => valueLines(name, one, depth));
  const indent = '    '.repeat(depth);
  if (typeof value === 'object') {
    return [`${indent}<${name}>`, ...elementLines(value, depth + 1), `${indent}</${name}>`];
  }
  return [`${indent}<${name}>${escaped(String(value))}</${name}>`];
}

function isList(value: XmlValue): value is readonly XmlValue[] {
  return Array.isArray(value);
}

function nameOf(name: string): string {
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(name)) throw new TypeError('Not the name of a metadata element.');
  return name;
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** A line feed stays: it parts the call-back addresses of an app. */
function escaped(text: string): string {
  if (/[^\n\P{Cc}]|[\p{Cs}\uFFFE\uFFFF]/u.test(text))
    throw new TypeError('A character that XML cannot have.');
  return text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);
}
