import { useCallback, useRef, useState } from 'react';

/**
 * Which action is running, and the way to start one. While one runs, another start does nothing: whoever offers another shows
 * that it has to wait. What must not be dropped goes through `useInTurn`.
 */
export interface OneAtATime {
  readonly running: string | null;
  readonly start: (name: string, work: () => Promise<void>) => Promise<void>;
}

/** Makes a double click one action: the lock is a ref, because a second click may come before the next drawing. */
export function useOneAtATime(): OneAtATime {
  const locked = useRef(false);
  const [running, setRunning] = useState<string | null>(null);
  const start = useCallback(async (name: string, work: () => Promise<void>) => {
    if (locked.current) return;
    locked.current = true;
    setRunning(name);
    try {
      await work();
    } finally {
      locked.current = false;
      setRunning(null);
    }
  }, []);
  return { running, start };
}
