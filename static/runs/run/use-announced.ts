import { useEffect, useRef, useState } from 'react';

const atMostEveryMs = 10_000;

/**
 * The words to read out now. They follow `words` at once when `topic` changes, and at most every ten seconds otherwise, so
 * that a screen reader is not talked over by every poll.
 */
export function useAnnounced(topic: string, words: string): string {
  const [said, setSaid] = useState({ topic, words });
  const saidAt = useRef(0);
  if (said.topic !== topic) setSaid({ topic, words });

  useEffect(() => {
    saidAt.current = Date.now();
  }, [said]);
  useEffect(() => {
    if (said.words === words) return undefined;
    const timer = setTimeout(
      () => {
        setSaid({ topic, words });
      },
      Math.max(0, saidAt.current + atMostEveryMs - Date.now()),
    );
    return () => {
      clearTimeout(timer);
    };
  }, [said, topic, words]);

  return said.words;
}
