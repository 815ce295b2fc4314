import { useCallback, useRef } from 'react';

/** Does a work when those before it are over. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

/** Does one work after the other, in the order in which they were wished: none is dropped, and none that fails ends the others. */
export function useInTurn(): InTurn {
  const last = useRef(Promise.resolve());
  return useCallback((work) => {
    const mine = last.current.then(work);
    last.current = mine.catch(() => undefined);
    return mine;
  }, []);
}
