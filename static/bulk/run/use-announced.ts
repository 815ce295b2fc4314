import { useEffect, useRef, useState } from 'react';

const atMostEveryMs = 10_000;

/**
 * The words to read out now. They follow `words` at once when `topic` changes, and at most every ten seconds otherwise, so
 * that a screen reader is not talked over by every poll.
 */
export function useAnnounced(topic: string, words: string): string {
  const [said, setSaid] = useState({ topic, words });
  const lastAt = useRef(0);

  useEffect(() => {
    if (said.words === words && said.topic === topic) return undefined;
    const wait = said.topic === topic ? Math.max(0, lastAt.current + atMostEveryMs - Date.now()) : 0;
    const timer = setTimeout(() => {
      lastAt.current = Date.now();
      setSaid({ topic, words });
    }, wait);
    return () => {
      clearTimeout(timer);
    };
  }, [said, topic, words]);

  return said.words;
}
