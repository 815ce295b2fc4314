import { useEffect, useState } from 'react';
import { keepDeployment, keptDeployment } from './kept-deployment';

/** So long Salesforce may need until it knows a new app. Assumed: set-up guides say 10 to 20 minutes, Salesforce no figure. */
const needsMs = 20 * 60_000;

/** The wait for an app that was deployed a moment ago. */
export interface Deployment {
  /** Until when it may not be ready; null where nobody waits. */
  readonly readyBy: string | null;
  readonly secondsLeft: number;
  readonly begin: () => void;
  readonly end: () => void;
}

/** Counts down, in this tab, until an app that was just deployed has to be known. It ends by itself. */
export function useDeployment(connectionId: string): Deployment {
  const [readyBy, setReadyBy] = useState(() => keptDeployment(connectionId));
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (readyBy === null) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, [readyBy]);
  const set = (until: string | null): void => {
    keepDeployment(connectionId, until);
    setNow(Date.now());
    setReadyBy(until);
  };
  const left = readyBy === null ? 0 : Math.ceil((Date.parse(readyBy) - now) / 1000);
  const isOn = left > 0 && left * 1000 <= needsMs;
  return {
    readyBy: isOn ? readyBy : null,
    secondsLeft: isOn ? left : 0,
    begin: () => {
      set(new Date(Date.now() + needsMs).toISOString());
    },
    end: () => {
      set(null);
    },
  };
}
