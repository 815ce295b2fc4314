import { inspect } from 'node:util';

/**
 * A token that cannot be printed: String, JSON.stringify, inspect and property listings show `[secret]`.
 * `reveal` is for the connection store and the one request function; lint refuses it elsewhere.
 */
export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  reveal(): string {
    return this.#text;
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
