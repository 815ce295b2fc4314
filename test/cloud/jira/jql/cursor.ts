import type { Token } from './tokens';

/** A position in a list of tokens that moves forward. */
export class Cursor {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  /** The token here. At the end, it stays the end token. */
  get token(): Token {
    const token = this.tokens[this.at] ?? this.tokens.at(-1);
    if (!token) throw new Error('no tokens');
    return token;
  }

  next(): Token {
    const { token } = this;
    this.at += 1;
    return token;
  }

  /** Whether one of these keywords or symbols is here. A quoted one is text, not a keyword. */
  is(...texts: readonly string[]): boolean {
    const { kind, text } = this.token;
    return (kind === 'word' || kind === 'symbol') && texts.includes(text.toLowerCase());
  }

  /** Steps over one of these keywords or symbols, if it is here. */
  skip(...texts: readonly string[]): boolean {
    if (!this.is(...texts)) return false;
    this.at += 1;
    return true;
  }
}
