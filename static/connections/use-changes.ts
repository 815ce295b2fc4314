import { useEffect, useRef, useState } from 'react';
import type { ChangePage, ChangeView } from '../../src/contract/connections/changes';
import type { WireError } from '../../src/contract/errors';
import { readChanges } from '../shared/backend/connections';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';

/** The log of changes as far as it was read. `all` gives the whole log; null where it could not be read. */
export interface Changes {
  readonly known: ChangePage | null;
  readonly error: WireError | undefined;
  readonly running: string | null;
  readonly readOn: () => Promise<void>;
  readonly all: (name: string, use: (changes: readonly ChangeView[]) => void) => Promise<void>;
}

/** Reads the newest page when it is shown, and older ones on demand. `version` counts what makes it read anew. */
export function useChanges(version: number): Changes {
  const [known, setKnown] = useState<ChangePage | null>(null);
  const [error, setError] = useState<WireError>();
  const { running, start } = useOneAtATime();
  const turn = useRef(0);

  useEffect(() => {
    const mine = ++turn.current;
    void readChanges(null).then((reply) => {
      if (mine !== turn.current) return;
      setError(reply.ok ? undefined : reply.error);
      if (reply.ok) setKnown(reply.data);
    });
  }, [version]);

  /** What is known together with the next page; null where it could not be read. */
  const longer = async (page: ChangePage | null): Promise<ChangePage | null> => {
    const reply = await readChanges(page?.next ?? null);
    setError(reply.ok ? undefined : reply.error);
    return reply.ok ? { ...reply.data, changes: [...(page?.changes ?? []), ...reply.data.changes] } : null;
  };

  return {
    known,
    error,
    running,
    readOn: () =>
      start('more', async () => {
        turn.current += 1;
        const page = await longer(known);
        if (page) setKnown(page);
      }),
    all: (name, use) =>
      start(name, async () => {
        turn.current += 1;
        let page = known ?? (await longer(null));
        while (page !== null && page.next !== null) page = await longer(page);
        if (page === null) return;
        setKnown(page);
        use(page.changes);
      }),
  };
}
