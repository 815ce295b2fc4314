import type { Trouble, TroubleCode } from '../../../../src/setup/check/trouble';
import { troubles } from '../messages/en.yml';

/** What is the matter with a file, and what to do. */
export interface TroubleWords {
  readonly what: string;
  readonly then: string;
}

interface Texts {
  readonly what: string | ((filling: Pick<Trouble, 'detail'>) => string);
  readonly then: string;
}

/** The words of a trouble. A code without words does not compile. */
export function wordsOfTrouble({ code, detail }: Trouble): TroubleWords {
  const words: Readonly<Record<TroubleCode, Texts>> = troubles;
  const { what, then } = words[code];
  return { what: typeof what === 'string' ? what : what({ detail }), then };
}
