import { useCallback, useLayoutEffect, useRef } from 'react';

interface Pressed<T> {
  readonly fn: (value: T, event: undefined) => void;
}

/**
 * Stands in for the hook with which Atlaskit's buttons tell each press to whoever listens for analytics (2 kB compressed).
 * Nobody does on these pages: what remains is the handler itself, the same one as long as its button stands.
 */
export function usePlatformLeafEventHandler<T>({ fn }: Pressed<T>): (value: T) => void {
  const latest = useRef(fn);
  useLayoutEffect(() => {
    latest.current = fn;
  });
  return useCallback((value: T) => {
    latest.current(value, undefined);
  }, []);
}
