import { itemsAtOnce, type ItemFilter, type ItemPage } from '../../../src/contract/runs/questions';
import type { Reply } from '../../../src/contract/procedure';
import { readItems, type RunName } from '../../shared/backend/runs';

/** Which items are wanted: from which place on, and how many; Infinity for all. */
export interface Wanted {
  readonly run: RunName;
  readonly filter: ItemFilter;
  readonly from: number;
  readonly count: number;
}

/**
 * Reads on until so many items are found or there are no more: a page of the back end may be short and still not be the
 * last. Gives the items with where the following begin, or the first error.
 */
export async function readItemsUntil({ run, filter, from, count }: Wanted): Promise<Reply<ItemPage>> {
  const items: ItemPage['items'] = [];
  let next: number | null = from;
  while (next !== null && items.length < count) {
    const limit = Math.min(count - items.length, itemsAtOnce);
    const reply: Reply<ItemPage> = await readItems({ ...run, filter, from: next, limit });
    if (!reply.ok) return reply;
    items.push(...reply.data.items);
    next = reply.data.next;
  }
  return { ok: true, data: { items, next } };
}

/** Asks for every item. */
export const anyItem: ItemFilter = { plannedAs: null, skipped: null, state: null };
