import { TokenWindows, type Stretch } from './token-windows';
import { unescaped, without, type View } from './unescaped';

const struck = '[secret]';

/** What may stand between the characters of a token and still leave it readable. */
const blanks = /[\s\p{C}]+/gu;
const tags = /<[a-z/!?][^<>]*>?/gi;
const punctuation = /[^A-Za-z0-9]+/g;

/**
 * Removes one token from texts. A complaint about a token may quote it in whole or in part, escaped for HTML, JSON or
 * an address, in base64 or hexadecimal, or broken up by line ends, marks or markup. Twelve of its characters in a row
 * are removed in each of these forms.
 */
export class Redaction {
  readonly #token: string;
  readonly #itself: TokenWindows;
  #told: Told | null = null;

  constructor(token: string) {
    this.#token = token;
    this.#itself = new TokenWindows([token], token.length);
  }

  /** A raw text without the token's own spelling, for texts that a program reads first. */
  ofRaw(text: string): string {
    return strike(text, this.#itself.in(text));
  }

  /** A text for people, without the token in any spelling. A text with too many layers of escapes is left out completely. */
  ofWords(text: string): string {
    const read = unescaped(text);
    if (read === null) return struck;
    const { asWritten, letters } = (this.#told ??= toldOf(this.#token));
    const views = [read, without(read, tags)];
    const found = views.flatMap((view) => [
      ...stretches(without(view, blanks), asWritten),
      ...stretches(without(view, punctuation), letters),
    ]);
    return strike(text, merged(found));
  }
}

/** All spellings, as written and as letters and digits only. Made on first use: most answers never need it. */
interface Told {
  readonly asWritten: TokenWindows;
  readonly letters: TokenWindows;
}

function toldOf(token: string): Told {
  const forms = formsOf(token);
  const lettersOf = (form: string): string => form.replace(punctuation, '');
  return {
    asWritten: new TokenWindows(forms, token.length),
    letters: new TokenWindows(forms.map(lettersOf), lettersOf(token).length),
  };
}

function stretches(view: View, windows: TokenWindows): readonly Stretch[] {
  return windows
    .in(view.text)
    .map(({ from, to }) => ({ from: view.from[from] ?? 0, to: view.to[to - 1] ?? 0 }));
}

function merged(found: readonly Stretch[]): readonly Stretch[] {
  const apart: { from: number; to: number }[] = [];
  for (const { from, to } of found.toSorted((one, other) => one.from - other.from)) {
    const last = apart.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else apart.push({ from, to });
  }
  return apart;
}

function strike(text: string, found: readonly Stretch[]): string {
  let done = 0;
  const parts: string[] = [];
  for (const { from, to } of found) {
    parts.push(text.slice(done, from), struck);
    done = to;
  }
  return [...parts, text.slice(done)].join('');
}

/** The token and its other encodings, wherever they begin in a longer text. */
function formsOf(token: string): readonly string[] {
  const bytes = Buffer.from(token);
  const inBase64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The characters at both ends also encode bits of what stands beside the token.
    return whole.slice(before === 0 ? 0 : before + 1, -1);
  });
  const forAddresses = inBase64.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'));
  return [token, ...inBase64, ...forAddresses, bytes.toString('hex')];
}
