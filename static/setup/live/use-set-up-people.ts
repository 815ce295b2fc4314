import { useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { SetUpPerson } from '../../../src/contract/setup/people';
import type { SetUpPeople } from '../../../src/contract/setup/questions';
import { readSetUpPeople } from '../../shared/backend/set-up';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';

/** The people that were read so far; `next` is where more begin. */
interface Found extends Pick<SetUpPeople, 'next' | 'trouble'> {
  readonly people: readonly SetUpPerson[];
  /** What was asked. */
  readonly asked: Asked;
}

interface Asked {
  readonly projectId: string;
  readonly text: string;
  /** Those that each person needs. */
  readonly permissionSets: readonly string[];
}

/** People of a project, page by page. */
export interface KnownPeople {
  readonly running: boolean;
  readonly found: Found | null;
  readonly error: WireError | null;
  readonly look: (asked: Asked) => Promise<void>;
  readonly more: () => Promise<void>;
}

/** Reads the people of a project when somebody presses: each of them costs a question to Jira. */
export function useSetUpPeople(id: string): KnownPeople {
  const { running, start } = useOneAtATime();
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<WireError | null>(null);

  const read = (asked: Asked, before: readonly SetUpPerson[], from: number): Promise<void> =>
    start('read', async () => {
      setError(null);
      const { projectId, text, permissionSets } = asked;
      const reply = await readSetUpPeople(id, projectId, text, from, [...permissionSets]);
      if (!reply.ok) {
        setError(reply.error);
        return;
      }
      const { people, next, trouble } = reply.data;
      setFound({ people: [...before, ...people], next, trouble, asked });
    });

  return {
    running: running !== null,
    found,
    error,
    look: (asked) => read(asked, [], 0),
    more: async () => {
      if (found !== null && found.next !== null) await read(found.asked, found.people, found.next);
    },
  };
}
