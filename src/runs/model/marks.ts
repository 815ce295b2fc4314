import type { ItemState } from '../../contract/runs/item';

/**
 * The letters of a journal, one per item. `.` untouched; `w` on its way, written before it is sent; `l` linked but not
 * pushed yet; the others say how it ended. A capital letter: the run also made the link. A digit: the run was to make
 * the link, but it already existed. `x`: unknown, and whether the link was made is unknown too.
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

/** The digits for links that already existed, in the order of these letters. */
const digits = 'prfuswl';

/** Whether this run made an item's link. `stood`: it already existed. */
export type Made = 'made' | 'stood' | 'no' | 'unknown';

/** What a journal says about an item. Null if it says nothing. */
export interface Mark {
  readonly state: (typeof states)[Letter];
  readonly linked: Made;
}

/** The letter for a mark. */
export function letterOf({ state, linked }: Mark): string {
  if (linked === 'unknown') return 'x';
  const letter = Object.entries(states).find(([, value]) => value === state)?.[0] ?? '.';
  if (linked === 'stood') return String(digits.indexOf(letter) + 1);
  return linked === 'made' ? letter.toUpperCase() : letter;
}

/** The mark for a letter. Null if it says nothing. */
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

/** A later entry may be more or less certain than an earlier one. What is known wins over what is not. */
const sureness: Readonly<Record<Mark['state'], number>> = {
  pushed: 3,
  refused: 3,
  failed: 3,
  skipped: 3,
  unknown: 2,
  onTheWay: 1,
  waiting: 0,
};

/**
 * The more certain of two entries about one item, or the later one if they are equally certain. A link that was made
 * stays made.
 */
export function surer(earlier: Mark | null, later: Mark | null): Mark | null {
  if (!earlier || !later) return later ?? earlier;
  const surest = sureness[later.state] >= sureness[earlier.state] ? later : earlier;
  if (surest.linked === 'made' || surest.linked === 'stood') return surest;
  const known = [earlier, later].find(({ linked }) => linked === 'made' || linked === 'stood');
  return known ? { ...surest, linked: known.linked } : surest;
}
