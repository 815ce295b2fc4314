import { parseXml, XmlError, type XmlElement } from '@rgrove/parse-xml';
import { limits } from '../limits';
import type { TroubleCode } from '../trouble';

export type Parsed =
  | { readonly kind: 'root'; readonly root: XmlElement }
  | {
      readonly kind: 'refused';
      readonly code: Extract<TroubleCode, 'xmlMalformed' | 'xmlDoctype' | 'xmlTooDeep'>;
      readonly detail: string;
    };

/**
 * Parses a document into its root. A document type is refused before the parser sees it: metadata has none, and it is
 * where entities are declared that grow, or reach for other files. The parser itself resolves only XML's own five.
 */
export function parse(text: string): Parsed {
  if (hasDoctype(text)) return { kind: 'refused', code: 'xmlDoctype', detail: '' };
  if (isTooDeep(text)) return { kind: 'refused', code: 'xmlTooDeep', detail: '' };
  try {
    const { root } = parseXml(withoutEncoding(text));
    if (root === null) return { kind: 'refused', code: 'xmlMalformed', detail: '1' };
    return { kind: 'root', root };
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    return { kind: 'refused', code: 'xmlMalformed', detail: String(error.line) };
  }
}

/** The name of the root without its prefix, found without parsing: enough to know whose file it is. Null where no element begins. */
export function rootNameIn(text: string): string | null {
  for (const tag of tagsIn(text))
    if (begins.test(tag)) return /^<(?:[^\s/>:]+:)?([^\s/>:]*)/.exec(tag)?.[1] ?? null;
  return null;
}

function hasDoctype(text: string): boolean {
  for (const tag of tagsIn(text)) {
    if (/^<!(?:DOCTYPE|ENTITY)/i.test(tag)) return true;
    if (begins.test(tag)) return false;
  }
  return false;
}

/** Counted before parsing, which descends with the elements and would run out of stack. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const tag of tagsIn(text)) {
    if (tag.startsWith('</')) depth--;
    else if (begins.test(tag) && !tag.endsWith('/>')) depth++;
    if (depth > limits.xmlDepth) return true;
  }
  return false;
}

const begins = /^<[^!?/]/;

/** What is no tag though it may hold the signs of one, and how it ends. */
const opaque = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/** The tags of a text, in order and in one pass: a pattern would start anew at every sign that is never closed. */
function* tagsIn(text: string): Generator<string> {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const close = opaque.find(([open]) => text.startsWith(open, at))?.[1];
    const end = text.indexOf(close ?? '>', at);
    if (end === -1) return;
    const next = end + (close ?? '>').length;
    if (close === undefined) yield text.slice(at, next);
    at = next;
  }
}

/** The text is decoded already: what its declaration says of bytes is over. */
function withoutEncoding(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/^(<\?xml\s[^>]*?)\sencoding\s*=\s*["'][^"']*["']/, '$1');
}
