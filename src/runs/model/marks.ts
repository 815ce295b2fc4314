import type { ItemState } from '../../contract/runs/item';

/**
 * The letters of a journal, one per item. `.` untouched; `w` on its way, written before it is sent; `l` linked and not pushed
 * yet; then how it ended. A capital: the run also made the link; a digit: it wished to, and found it standing. `x`: unknown, and whether the link was made
 * is unknown too.
 */
const states = {
  p: 'pushed',
  r: 'refused',
  f: 'failed',
  u: 'unknown',
  x: 'unknown',
  s: 'skipped',
  w: 'onTheWay',
  l: 'waiting',
} as const satisfies Record<string, ItemState>;
type Letter = keyof typeof states;

/** The digits of what was found linked, in the order of these letters. */
const digits = 'prfuswl';

/** Whether this run made an item's link; `stood`: it was there already. */
export type Made = 'made' | 'stood' | 'no' | 'unknown';

/** What a journal says of an item; null for nothing. */
export interface Mark {
  readonly state: (typeof states)[Letter];
  readonly linked: Made;
}

/** The letter that says this. */
export function letterOf({ state, linked }: Mark): string {
  if (linked === 'unknown') return 'x';
  const letter = Object.entries(states).find(([, value]) => value === state)?.[0] ?? '.';
  if (linked === 'stood') return String(digits.indexOf(letter) + 1);
  return linked === 'made' ? letter.toUpperCase() : letter;
}

/** What a letter says; null where it says nothing. */
export function markOf(letter: string | undefined): Mark | null {
  if (letter === undefined) return null;
  const stood = /^[1-7]$/.test(letter) ? digits.charAt(Number(letter) - 1) : '';
  if (isLetter(stood)) return { state: states[stood], linked: 'stood' };
  const lower = letter.toLowerCase();
  if (!isLetter(lower)) return null;
  if (lower === 'x') return { state: 'unknown', linked: 'unknown' };
  return { state: states[lower], linked: letter === lower ? 'no' : 'made' };
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
  waiting: 0,
};

/** Of two words about one item the surer one; the later one where they are equally sure. A link that was made stays made. */
export function surer(earlier: Mark | null, later: Mark | null): Mark | null {
  if (!earlier || !later) return later ?? earlier;
  const surest = sureness[later.state] >= sureness[earlier.state] ? later : earlier;
  if (surest.linked === 'made' || surest.linked === 'stood') return surest;
  const known = [earlier, later].find(({ linked }) => linked === 'made' || linked === 'stood');
  return known ? { ...surest, linked: known.linked } : surest;
}
