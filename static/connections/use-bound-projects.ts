import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { ProjectPage } from '../../src/contract/connections/questions';
import type { BoundProject } from '../../src/contract/connections/settings-view';
import { readProjects } from '../shared/backend/connections';

/** The bound projects as far as they were read. `projects` is null before the first answer. */
interface BoundProjects {
  readonly projects: readonly BoundProject[] | null;
  /** Where the next page begins; null after the last. */
  readonly next: number | null;
  readonly error: WireError | null;
  readonly reading: boolean;
  readonly readFrom: (from: number) => Promise<void>;
}

/** Reads the projects that are bound to a connection, null for those whose connection was removed, and again when `version` changes. */
export function useBoundProjects(connectionId: string | null, version: string): BoundProjects {
  const [known, tell] = useReducer(withNews, nothing);
  const turn = useRef(0);
  const readFrom = useCallback(
    async (from: number) => {
      const mine = ++turn.current;
      tell('asked');
      const reply = await readProjects(connectionId, from);
      // Only the last question's answer counts.
      if (mine === turn.current) tell(reply.ok ? { from, page: reply.data } : { error: reply.error });
    },
    [connectionId],
  );
  useEffect(() => {
    void readFrom(0);
  }, [readFrom, version]);
  return { ...known, readFrom };
}

type Known = Omit<BoundProjects, 'readFrom'>;
type News = 'asked' | { readonly from: number; readonly page: ProjectPage } | { readonly error: WireError };

const nothing: Known = { projects: null, next: null, error: null, reading: true };

function withNews(known: Known, news: News): Known {
  if (news === 'asked') return { ...known, reading: true, error: null };
  if ('error' in news) return { ...known, reading: false, error: news.error };
  const { from, page } = news;
  const before = from === 0 ? [] : (known.projects ?? []);
  return { projects: [...before, ...page.projects], next: page.next, error: null, reading: false };
}
