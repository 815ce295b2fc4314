import type { ItemState, ItemView } from '../../../src/contract/runs/item';
import type { GlyphName } from '../../shared/ui/glyph';
import { items as itemWords, skips } from '../messages/en.yml';
import { wordsOfCause } from './causes';

/** The sign beside the name of a state. */
export const stateSigns = {
  pushed: 'success',
  refused: 'error',
  failed: 'error',
  unknown: 'warning',
  skipped: 'none',
  onTheWay: 'info',
  waiting: 'open',
  notSent: 'open',
} as const satisfies Record<ItemState, GlyphName>;

/** Why an item is not a plain yes, in words; null where nothing is to be said. */
export function itemReason(item: Pick<ItemView, 'skipped' | 'code' | 'by' | 'status'>): string | null {
  const { skipped, code, by, status } = item;
  const cause = code === null ? null : wordsOfCause({ code, by, status }).title;
  if (skipped === null) return cause;
  const { name } = skips[skipped];
  return cause === null ? name : itemWords.skippedBecause({ name, cause });
}
