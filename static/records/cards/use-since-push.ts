import { useCallback, useEffect, useState } from 'react';
import type { ShownCard, ShownCards } from './shown-cards';

/** The push, as the panel tells it: which records it may have reached. Another object for each push. */
interface Pushed {
  readonly recordIds: readonly string[];
}

/** A card as it was shown when its record was pushed, and when it had been read. */
export interface CardBefore {
  readonly card: ShownCard;
  readonly readAt: string;
}

/** Cards of pushed records as they were before, and the way to forget one. */
export interface SincePush {
  /** By the record's id. */
  readonly before: ReadonlyMap<string, CardBefore>;
  readonly dismiss: (id: string) => void;
}

/** When cards are read again after a push, in milliseconds: what it sets off in Salesforce takes its time. */
const lookAfterMs = [1_000, 4_000, 10_000];

/** The last push, whether cards are read again after it, and the cards of pushed records as they were. */
interface Kept {
  readonly pushed: Pushed | null;
  readonly isRead: boolean;
  readonly before: ReadonlyMap<string, CardBefore>;
}

const none: ReadonlyMap<string, CardBefore> = new Map();

/**
 * Keeps the cards of pushed records as they were, and reads them again some seconds later, while the page is seen. Nothing is
 * read where no cards are shown. What is kept is forgotten with the page, or when cards may not be shown any more.
 */
export function useSincePush(
  shown: ShownCards | null,
  pushed: Pushed | null,
  refresh: () => void,
): SincePush {
  const [kept, setKept] = useState<Kept>({ pushed: null, isRead: false, before: none });
  if (pushed !== kept.pushed)
    setKept({ pushed, isRead: shown !== null, before: withPush(kept.before, shown, pushed) });
  else if (shown === null && kept.isRead) setKept({ pushed, isRead: false, before: none });

  useEffect(() => {
    if (!kept.isRead) return undefined;
    const timers = lookAfterMs.map((ms) =>
      setTimeout(() => {
        if (!document.hidden) refresh();
      }, ms),
    );
    return () => {
      timers.forEach(clearTimeout);
    };
  }, [kept.pushed, kept.isRead, refresh]);

  return {
    before: kept.before,
    dismiss: useCallback((id: string) => {
      setKept((now) => ({ ...now, before: new Map([...now.before].filter(([other]) => other !== id)) }));
    }, []),
  };
}

function withPush(
  before: ReadonlyMap<string, CardBefore>,
  shown: ShownCards | null,
  pushed: Pushed | null,
): ReadonlyMap<string, CardBefore> {
  if (shown === null || pushed === null) return before;
  const { cards, readAt } = shown;
  const those = cards.filter(({ id }) => pushed.recordIds.includes(id));
  return new Map([...before, ...those.map((card): [string, CardBefore] => [card.id, { card, readAt }])]);
}
