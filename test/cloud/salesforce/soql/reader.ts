import { malformed, unknownToStandIn } from './malformed';
import type { Path } from './query';
import { tokensOf, type Token } from './tokens';

/** Reads the tokens of one query in order. Whatever it does not expect is MALFORMED_QUERY. */
export interface Reader {
  readonly text: string;
  peek(): Token;
  next(): Token;
  /** Whether the next tokens are these words, which are not case-sensitive. Takes them if so. */
  takes(...words: readonly string[]): boolean;
  takesSymbol(symbol: string): boolean;
  needSymbol(symbol: string): void;
  path(): Path;
  number(): number;
  fail(token: Token): never;
}

export function readerOf(text: string): Reader {
  const tokens = tokensOf(text);
  let position = 0;
  const ahead = (by = 0): Token => tokens[Math.min(position + by, tokens.length - 1)] ?? end(text);
  const next = (): Token => {
    const token = ahead();
    position += 1;
    return token;
  };
  const fail = (token: Token): never => {
    throw malformed(text, token.at, `unexpected token: '${token.text}'`);
  };
  const takesSymbol = (symbol: string): boolean => {
    const token = ahead();
    const is = token.kind === 'symbol' && token.text === symbol;
    if (is) position += 1;
    return is;
  };
  return {
    text,
    peek: () => ahead(),
    next,
    takes(...words) {
      const are = words.every((word, by) => {
        const token = ahead(by);
        return token.kind === 'word' && token.text.toLowerCase() === word.toLowerCase();
      });
      if (are) position += words.length;
      return are;
    },
    takesSymbol,
    needSymbol: (symbol) => {
      if (!takesSymbol(symbol)) fail(ahead());
    },
    path() {
      const token = next();
      if (token.kind === 'symbol' && token.text === '(') throw unknownToStandIn('subqueries');
      if (token.kind !== 'word') return fail(token);
      if (token.text.toLowerCase() === 'typeof') throw unknownToStandIn('TYPEOF');
      if (ahead().kind === 'symbol' && ahead().text === '(') throw unknownToStandIn(`${token.text}()`);
      return { parts: token.text.split('.'), at: token.at };
    },
    number() {
      const token = next();
      return token.kind === 'number' && /^\d+$/.test(token.text) ? Number(token.text) : fail(token);
    },
    fail,
  };
}

function end(text: string): Token {
  return { kind: 'end', text: '<EOF>', at: text.length };
}
