import { useCallback, useEffect, useReducer, useRef } from 'react';
import type { ItemFilter, ItemPage } from '../../../src/contract/runs/questions';
import type { Reply } from '../../../src/contract/procedure';
import type { RunName } from '../../shared/backend/runs';
import { readItemsUntil } from './read-items-until';

/** So many items are shown at a time. */
export const itemsShown = 25;

interface Pages {
  /** Where the pages up to this one begin; the last is shown. */
  readonly starts: readonly number[];
  readonly reply: Reply<ItemPage> | null;
  readonly readAt: string | null;
  readonly asking: boolean;
}

/** A list of items, a page of it at a time, and the ways through it. Null where there is no such way. */
interface ItemPages extends Omit<Pages, 'starts'> {
  /** How many pages come before the one that is shown. */
  readonly before: number;
  readonly look: () => void;
  readonly next: (() => void) | null;
  readonly previous: (() => void) | null;
}

/** Reads a page of a run's items when it is wanted, and again whenever `asOf` changes. The last page stays until then. */
export function useItemPages(run: RunName, filter: ItemFilter, asOf: string): ItemPages {
  const [{ starts, reply, readAt, asking }, tell] = useReducer(withNews, unread);
  const turn = useRef(0);
  const { projectId, runId } = run;
  const { plannedAs, skipped, state } = filter;

  const go = useCallback(
    async (to: readonly number[]) => {
      const mine = ++turn.current;
      tell('asked');
      const answer = await readItemsUntil({
        run: { projectId, runId },
        filter: { plannedAs, skipped, state },
        from: to.at(-1) ?? 0,
        count: itemsShown,
      });
      if (mine === turn.current)
        tell({ starts: to, reply: answer, readAt: new Date().toISOString(), asking: false });
    },
    [projectId, runId, plannedAs, skipped, state],
  );
  useEffect(() => {
    void go([0]);
  }, [go, asOf]);

  const following = reply?.ok ? reply.data.next : null;
  return {
    reply,
    readAt,
    asking,
    before: starts.length - 1,
    look: () => void go(starts),
    next: following === null ? null : () => void go([...starts, following]),
    previous: starts.length > 1 ? () => void go(starts.slice(0, -1)) : null,
  };
}

const unread: Pages = { starts: [0], reply: null, readAt: null, asking: true };

function withNews(pages: Pages, news: 'asked' | Pages): Pages {
  return news === 'asked' ? { ...pages, asking: true } : news;
}
