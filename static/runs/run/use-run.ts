import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { StopView } from '../../../src/contract/connections/stop-view';
import type { WireError } from '../../../src/contract/errors';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { Reply } from '../../../src/contract/procedure';
import { watchRun } from '../../shared/backend/runs';
import { isOutOfReach } from '../words/bulk';
import { watchRunLive, type Watch } from './watch-run-live';

/** What the page knows of a run. `missed` says why it may be out of date, once that has lasted. */
interface Known {
  readonly run: RunView;
  readonly missed: WireError | null;
}

/** A run that is watched, and the ways to learn of it besides. */
export interface WatchedRun extends Known {
  readonly learn: (run: RunView) => void;
  /** Learns from a refusal that sending is stopped. */
  readonly learnStop: (stop: StopView) => void;
  readonly look: () => void;
}

/** So many questions may go unanswered before the page says so. */
const missesBorne = 2;

/** Watches a run as long as the page shows it. A question that failed takes nothing away that is shown. */
export function useRun(projectId: string, first: RunView): WatchedRun {
  const [known, tell] = useReducer(withNews, { run: first, missed: null });
  const watch = useRef<Watch | null>(null);
  const begin = useRef(first);

  useEffect(() => {
    const { id } = begin.current;
    const ask = (): Promise<Reply<RunView>> => watchRun({ projectId, runId: id });
    const kept = watchRunLive(begin.current, ask, (reply, misses) => {
      tell({ reply, misses });
    });
    watch.current = kept;
    return kept.stop;
  }, [projectId]);

  const learn = useCallback((run: RunView) => {
    watch.current?.learn(run);
    tell({ reply: { ok: true, data: run }, misses: 0 });
  }, []);
  const learnStop = useCallback((stop: StopView) => {
    tell({ stop });
  }, []);
  const look = useCallback(() => {
    watch.current?.look();
  }, []);
  return { ...known, learn, learnStop, look };
}

type News = { readonly reply: Reply<RunView>; readonly misses: number } | { readonly stop: StopView };

function withNews(known: Known, news: News): Known {
  if ('stop' in news) return { ...known, run: { ...known.run, stop: news.stop } };
  const { reply, misses } = news;
  if (reply.ok) return { run: reply.data, missed: null };
  return isOutOfReach(reply.error) || misses > missesBorne ? { ...known, missed: reply.error } : known;
}
