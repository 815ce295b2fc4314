import { inspect } from 'node:util';

/**
 * A token that cannot be printed: String, JSON.stringify, inspect and property listings show `[secret]`. Only
 * adapters/http and the stores of secrets may call `reveal`; lint says so.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
  }

  /** Whether another secret holds the same text. Tells no more of either. */
  isSameAs(other: Secret): boolean {
    return this.#text === other.#text;
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [inspect.custom](): string {
    return '[secret]';
  }
}
