import type { ErrorCode, Source } from '../../contract/errors';
import type { SkipReason } from '../../contract/runs/item';
import type { PushJournal } from './journal';
import { markOf, surer, type Mark } from './marks';

/** Everything the journals say about one item. `at` is an instant. */
export interface ItemStatus extends Mark {
  readonly at: string | null;
  readonly why: ErrorCode | SkipReason | null;
  readonly detail: string | null;
  readonly source: Source;
}

/**
 * What all journals together say, by position. A later delivery's entry replaces an earlier one unless it knows less: a
 * delivery taken for dead may still have recorded how its last items ended.
 */
export function itemStatuses(journals: readonly PushJournal[]): ReadonlyMap<number, ItemStatus> {
  const statuses = new Map<number, ItemStatus>();
  for (const journal of journals) {
    const troubles = new Map(journal.troubles.map((trouble) => [trouble.position, trouble]));
    const instantAt = instantsOf(journal);
    for (let at = 0; at < journal.marks.length; at++) {
      const mark = markOf(journal.marks[at]);
      if (!mark) continue;
      const position = journal.first + at;
      const before = statuses.get(position) ?? null;
      const surest = surer(before, mark);
      if (surest?.state !== mark.state) continue;
      const trouble = troubles.get(position);
      statuses.set(position, {
        ...surest,
        at: isSettled(mark) ? instantAt(at) : null,
        why: trouble?.why ?? null,
        source: trouble?.source ?? {},
        detail:
          trouble?.text === null || trouble === undefined ? null : (journal.texts[trouble.text] ?? null),
      });
    }
  }
  return statuses;
}

/** Whether an item has ended, in whatever way. */
export function isSettled({ state }: Pick<Mark, 'state'>): boolean {
  return state !== 'onTheWay' && state !== 'waiting';
}

/**
 * When an item of a journal ended. Cached per second: many items end in the same one, and formatting is slower than a
 * look-up.
 */
function instantsOf({ claimedAt, seconds }: PushJournal): (at: number) => string {
  const begunAt = Date.parse(claimedAt);
  const written = new Map<number, string>();
  return (at) => {
    const second = seconds[at] ?? 0;
    const known = written.get(second) ?? new Date(begunAt + second * 1000).toISOString();
    written.set(second, known);
    return known;
  };
}
