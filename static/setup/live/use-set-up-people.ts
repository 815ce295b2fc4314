import { useRef, useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { SetUpPerson } from '../../../src/contract/setup/people';
import type { SetUpPeople } from '../../../src/contract/setup/questions';
import { readSetUpPeople } from '../../shared/backend/set-up';
import { useInTurn } from '../../shared/ui/use-in-turn';

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

/**
 * Reads the people of a project when somebody presses: each of them costs a question to Jira. Of what is asked while another
 * answer is awaited the latest counts, and only its answer is shown.
 */
export function useSetUpPeople(id: string): KnownPeople {
  const inTurn = useInTurn();
  const [running, setRunning] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const [error, setError] = useState<WireError | null>(null);
  const latest = useRef<Asked>();

  const read = (asked: Asked, before: readonly SetUpPerson[], from: number): Promise<void> => {
    latest.current = asked;
    setRunning(true);
    return inTurn(async () => {
      if (latest.current !== asked) return;
      setError(null);
      const { projectId, text, permissionSets } = asked;
      const reply = await readSetUpPeople(id, projectId, text, from, [...permissionSets]);
      if (latest.current !== asked) return;
      setRunning(false);
      if (!reply.ok) {
        setError(reply.error);
        return;
      }
      const { people, next, trouble } = reply.data;
      setFound({ people: [...before, ...people], next, trouble, asked });
    });
  };

  return {
    running,
    found,
    error,
    look: (asked) => {
      // People of another project are not shown under this one's name.
      if (found?.asked.projectId !== asked.projectId) setFound(null);
      return read(asked, [], 0);
    },
    more: async () => {
      if (!running && found !== null && found.next !== null)
        await read({ ...found.asked }, found.people, found.next);
    },
  };
}
