/** This many characters of the token in a row are no accident, and too much to show. */
const windowLength = 12;

/** Anything shorter is an ordinary word. */
const leastToken = 4;

/** A part of a text, from one place up to another. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Finds the parts of a text that are also in a token: twelve characters or more, ignoring case. */
export class TokenWindows {
  readonly #length: number;
  readonly #step: number;
  readonly #windows = new Set<string>();
  /** Half windows: each whole window contains one that begins at a multiple of its length. */
  readonly #halves = new Set<string>();

  /** `forms` are the spellings of the token; `length` is the length of the token itself. */
  constructor(forms: readonly string[], length: number) {
    this.#length = Math.min(windowLength, length);
    this.#step = Math.floor(this.#length / 2);
    if (length < leastToken) return;
    for (const form of forms.map(folded)) {
      for (let at = 0; at + this.#step <= form.length; at++) {
        this.#halves.add(form.slice(at, at + this.#step));
        if (at + this.#length <= form.length) this.#windows.add(form.slice(at, at + this.#length));
      }
    }
  }

  /**
   * The stretches, in order and without overlap. It looks at every sixth place, and closer only where it finds a half
   * window.
   */
  in(text: string): readonly Stretch[] {
    const found: { from: number; to: number }[] = [];
    if (this.#windows.size === 0) return found;
    const plain = folded(text);
    for (let at = 0; at + this.#step <= plain.length; at += this.#step) {
      if (!this.#halves.has(plain.slice(at, at + this.#step))) continue;
      for (let from = Math.max(0, at + this.#step - this.#length); from <= at; from++) {
        if (!this.#windows.has(plain.slice(from, from + this.#length))) continue;
        const last = found.at(-1);
        if (last && from <= last.to) last.to = Math.max(last.to, from + this.#length);
        else found.push({ from, to: from + this.#length });
      }
    }
    return found;
  }
}

/** Folds ASCII letters only: other letters may change their length. */
function folded(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
