import { useState } from 'react';

/** The option that the arrow keys have marked. */
export interface Marked {
  /** Null where none is, and once it is not in the list any more. */
  readonly id: string | null;
  readonly move: (step: 1 | -1) => void;
  readonly clear: () => void;
}

/** Marks options of a list by their ids, so that another list under the same keys never moves the mark to another record. */
export function useMarked(ids: readonly string[]): Marked {
  const [marked, setMarked] = useState<string | null>(null);
  const at = marked === null ? -1 : ids.indexOf(marked);
  // What went away and comes back in a later answer is not marked again.
  if (marked !== null && at === -1) setMarked(null);
  return {
    id: at === -1 ? null : marked,
    move: (step) => {
      const first = step === 1 ? 0 : ids.length - 1;
      const next = at === -1 ? first : (at + step + ids.length) % ids.length;
      setMarked(ids[next] ?? null);
    },
    clear: () => {
      setMarked(null);
    },
  };
}
