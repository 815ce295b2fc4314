import * as z from 'zod/mini';

/** A set of Jira ids as stored: sorted, each as its distance from the one before, in base 36. */
export const idSet = z.string().check(z.regex(/^([0-9a-z]+( [0-9a-z]+)*)?$/));

/** Turns ids into text, some three characters each: twenty thousand have to fit into a row. */
export function toIdSet(ids: ReadonlySet<string>): string {
  let last = 0n;
  return [...ids]
    .map(BigInt)
    .toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .map((id) => {
      const step = id - last;
      last = id;
      return step.toString(36);
    })
    .join(' ');
}

/** Turns the text back into ids. */
export function fromIdSet(text: string): ReadonlySet<string> {
  let last = 0n;
  const ids = new Set<string>();
  for (const step of text === '' ? [] : text.split(' ')) {
    last += numberOf(step);
    ids.add(String(last));
  }
  return ids;
}

function numberOf(base36: string): bigint {
  return [...base36].reduce((sum, digit) => sum * 36n + BigInt(parseInt(digit, 36)), 0n);
}
