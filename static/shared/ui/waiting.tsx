import { useEffect, useState, type JSX } from 'react';
import { waiting } from '../messages/en.yml';

/** Most answers come sooner: words that flash by would only disturb. */
const afterSeconds = 2;

/**
 * So many seconds an answer may take at the most: what the platform gives a function that a page asks.
 * https://developer.atlassian.com/platform/forge/limits-invocation/
 */
const atMost = 25;

/** Says, while an answer takes its time, for whom the page waits and until when. Seen it counts on; it is read aloud once. */
export function Waiting(): JSX.Element {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const begunAt = performance.now();
    const timer = setInterval(() => {
      setSeconds(Math.floor((performance.now() - begunAt) / 1000));
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const isLong = seconds >= afterSeconds;
  return (
    <>
      <p className="unseen" role="status">
        {isLong ? waiting.noAnswerYet({ atMost }) : ''}
      </p>
      {isLong && (
        <p className="subtle" aria-hidden="true">
          {waiting.counting({ seconds, atMost })}
        </p>
      )}
    </>
  );
}
