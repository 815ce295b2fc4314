import type { ItemState } from '../../contract/bulk/item';

/**
 * The letters of a journal, one per item. `.` untouched; `w` on its way, written before it is sent; then how it ended. A
 * capital: the run also made the link.
 */
const states = {
  p: 'pushed',
  r: 'refused',
  f: 'failed',
  u: 'unknown',
  s: 'skipped',
  w: 'onTheWay',
} as const satisfies Record<string, ItemState>;
type Letter = keyof typeof states;

/** What a journal says of an item; null for nothing. */
export interface Mark {
  readonly state: (typeof states)[Letter];
  readonly linked: boolean;
}

/** The letter that says this. */
export function letterOf({ state, linked }: Mark): string {
  const letter = Object.entries(states).find(([, value]) => value === state)?.[0] ?? '.';
  return linked ? letter.toUpperCase() : letter;
}

/** What a letter says; null where it says nothing. */
export function markOf(letter: string | undefined): Mark | null {
  if (letter === undefined) return null;
  const lower = letter.toLowerCase();
  return isLetter(lower) ? { state: states[lower], linked: letter !== lower } : null;
}

function isLetter(text: string): text is Letter {
  return Object.hasOwn(states, text);
}

/** A later word may be surer, or less sure, than an earlier one: what is known beats what is not. */
const sureness: Readonly<Record<Mark['state'], number>> = {
  pushed: 3,
  refused: 3,
  failed: 3,
  skipped: 3,
  unknown: 2,
  onTheWay: 1,
};

/** Of two words about one item the surer one; the later one where they are equally sure. */
export function surer(earlier: Mark | null, later: Mark | null): Mark | null {
  if (!earlier || !later) return later ?? earlier;
  return sureness[later.state] >= sureness[earlier.state] ? later : earlier;
}
