import { useCallback, useEffect, useReducer, useRef } from 'react';
import { searchProjects, type ProjectsFound } from '../bridge/search-projects';

/** What a search has found; `found` is null before the first answer and after a failure. */
export interface ProjectSearch {
  readonly found: ProjectsFound | null;
  readonly searching: boolean;
  readonly failed: boolean;
  readonly look: () => Promise<void>;
}

/** Nothing is asked while somebody types. */
const quietForMs = 300;

/** Searches projects behind the typing; only the last search's answer counts. */
export function useProjectSearch(words: string): ProjectSearch {
  const [state, tell] = useReducer(withNews, { found: null, searching: true, failed: false });
  const turn = useRef(0);
  const look = useCallback(async () => {
    const mine = ++turn.current;
    tell('asked');
    const found = await searchProjects(words);
    if (mine === turn.current) tell(found);
  }, [words]);
  useEffect(() => {
    const timer = setTimeout(() => void look(), words === '' ? 0 : quietForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [look, words]);
  return { ...state, look };
}

type State = Omit<ProjectSearch, 'look'>;

function withNews(state: State, news: 'asked' | ProjectsFound | null): State {
  if (news === 'asked') return { ...state, searching: true };
  return { found: news, searching: false, failed: news === null };
}
