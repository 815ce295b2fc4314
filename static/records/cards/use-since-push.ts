import { useCallback, useEffect, useState } from 'react';
import type { ShownCard, ShownCards } from './shown-cards';
import type { KnownCards } from './use-cards';

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

/**
 * The last push, whether cards are read again after it, the cards of pushed records as they were, and which pushed records
 * had no card yet.
 */
interface Kept {
  readonly pushed: Pushed | null;
  readonly isRead: boolean;
  readonly before: ReadonlyMap<string, CardBefore>;
  readonly cardless: readonly string[];
}

const none: Omit<Kept, 'pushed'> = { isRead: false, before: new Map(), cardless: [] };

/**
 * Keeps the cards of pushed records as they were, and reads them again some seconds later, while the page is seen. A record
 * without a card, such as one that was linked and pushed in one go, is compared with the first one that comes. Nothing is
 * read where no cards are shown and none are awaited. What is kept is forgotten with the page, or when cards may not be
 * shown any more.
 */
export function useSincePush(
  { shown, trouble, lost }: KnownCards,
  pushed: Pushed | null,
  refresh: () => void,
): SincePush {
  const [kept, setKept] = useState<Kept>({ ...none, pushed: null });
  const isRead = shown !== null || (trouble === null && lost === null);
  if (pushed !== kept.pushed) setKept(withPush(kept.before, shown, { pushed, isRead }));
  else if (!isRead && kept.isRead) setKept({ ...none, pushed });
  else if (shown?.cards.some(({ id }) => kept.cardless.includes(id))) setKept(withFirst(kept, shown));

  useEffect(() => {
    if (!kept.isRead || kept.pushed === null) return undefined;
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
  { pushed, isRead }: Pick<Kept, 'pushed' | 'isRead'>,
): Kept {
  return withFirst({ pushed, isRead, before, cardless: pushed?.recordIds ?? [] }, shown);
}

/** Cards of pushed records that had none. */
function withFirst(kept: Kept, shown: ShownCards | null): Kept {
  if (shown === null) return kept;
  const { cards, readAt } = shown;
  const those = cards.filter(({ id }) => kept.cardless.includes(id));
  return {
    ...kept,
    before: new Map([
      ...kept.before,
      ...those.map((card): [string, CardBefore] => [card.id, { card, readAt }]),
    ]),
    cardless: kept.cardless.filter((id) => those.every((card) => card.id !== id)),
  };
}
