import { useEffect, useState } from 'react';

/** Draws again as minutes pass, so that an age on the page stays true. */
export function useMinutes(): void {
  const [, setMinute] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => {
      setMinute((before) => before + 1);
    }, 30_000);
    return () => {
      clearInterval(timer);
    };
  }, []);
}
