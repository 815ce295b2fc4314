import { useCallback, useEffect, useReducer } from 'react';
import { triedFirst } from '../../../src/contract/runs/questions';
import type { ItemView } from '../../../src/contract/runs/item';
import type { Standing } from '../../../src/contract/runs/run-view';
import type { Reply } from '../../../src/contract/procedure';
import type { RunName } from '../../shared/backend/runs';
import { anyItem, readItemsUntil } from '../items/read-items-until';

type Found = Reply<readonly ItemView[]> | null;

const sent = ['pushed', 'refused', 'failed', 'unknown'] as const;

/** Reads the items that were tried, in their order; null before the answer. Only kinds that there are are asked for. */
export function useTriedItems(
  { projectId, runId }: RunName,
  { by }: Standing,
): { readonly found: Found; readonly look: () => Promise<void> } {
  const [found, tell] = useReducer((_: Found, news: Found) => news, null);
  const kinds = sent.filter((state) => by[state] > 0).join(' ');
  const look = useCallback(async () => {
    const states = sent.filter((state) => kinds.split(' ').includes(state));
    const run = { projectId, runId };
    const replies = await Promise.all(
      states.map((state) =>
        readItemsUntil({ run, filter: { ...anyItem, state }, from: 0, count: triedFirst }),
      ),
    );
    tell(joined(replies.map((reply) => (reply.ok ? { ok: true, data: reply.data.items } : reply))));
  }, [projectId, runId, kinds]);
  useEffect(() => {
    void look();
  }, [look]);
  return { found, look };
}

function joined(replies: readonly Reply<readonly ItemView[]>[]): Reply<readonly ItemView[]> {
  const failed = replies.find((reply) => !reply.ok);
  if (failed) return failed;
  const items = replies.flatMap((reply) => (reply.ok ? reply.data : []));
  return { ok: true, data: items.toSorted((one, other) => one.position - other.position) };
}
