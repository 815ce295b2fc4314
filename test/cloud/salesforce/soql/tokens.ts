import { malformed } from './malformed';

/** One token of a query, and where it begins. */
export type Token =
  | { readonly kind: 'word'; readonly text: string; readonly at: number }
  | { readonly kind: 'symbol'; readonly text: string; readonly at: number }
  | { readonly kind: 'number'; readonly text: string; readonly at: number }
  | { readonly kind: 'date'; readonly text: string; readonly at: number }
  /** `value` without escapes; `pattern` is a regular expression of what LIKE would match. */
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly value: string;
      readonly pattern: string;
      readonly at: number;
    }
  | { readonly kind: 'end'; readonly text: '<EOF>'; readonly at: number };

const kinds = [
  ['date', /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2}))?/],
  ['number', /^[+-]?\d+(?:\.\d+)?/],
  ['word', /^[A-Za-z_][\w]*(?:\.[A-Za-z_]\w*)*/],
  ['symbol', /^(?:<=|>=|!=|<>|[=<>(),:])/],
] as const;

const escapes: Readonly<Record<string, string>> = {
  ...{ n: '\n', N: '\n', r: '\r', R: '\r', t: '\t', T: '\t', b: '\b', B: '\b', f: '\f', F: '\f' },
  ...{ '"': '"', "'": "'", '\\': '\\', _: '_', '%': '%' },
};

/** Splits a query into tokens. Throws MALFORMED_QUERY for anything that is none. */
export function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < query.length) {
    const rest = query.slice(at);
    const space = /^\s+/.exec(rest)?.[0];
    if (space !== undefined) {
      at += space.length;
      continue;
    }
    const token = rest.startsWith("'") ? readText(query, at) : readPlain(query, rest, at);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: 'end', text: '<EOF>', at }];
}

function readPlain(query: string, rest: string, at: number): Token {
  for (const [kind, shape] of kinds) {
    const text = shape.exec(rest)?.[0];
    if (text !== undefined) return { kind, text, at };
  }
  throw malformed(query, at, `line 1:${String(at)} no viable alternative at character '${rest.charAt(0)}'`);
}

function readText(query: string, at: number): Token {
  let [value, pattern] = ['', ''];
  for (let place = at + 1; place < query.length; place += 1) {
    const letter = query.charAt(place);
    if (letter === "'") {
      return { kind: 'text', text: query.slice(at, place + 1), value, pattern, at };
    }
    if (letter !== '\\') {
      value += letter;
      pattern += letter === '%' ? '.*' : letter === '_' ? '.' : literally(letter);
      continue;
    }
    place += 1;
    const escaped = escapes[query.charAt(place)];
    if (escaped === undefined) {
      throw malformed(query, place - 1, `Illegal character escape '\\${query.charAt(place)}'`);
    }
    value += escaped;
    pattern += literally(escaped);
  }
  throw malformed(query, at, 'unterminated string literal');
}

function literally(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/, '\\$&');
}
