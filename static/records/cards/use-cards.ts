import { useCallback, useEffect, useRef, useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { Reply } from '../../../src/contract/procedure';
import type { CardsView } from '../../../src/contract/records/cards';
import type { SalesforceTrouble } from '../../../src/contract/records/trouble';
import { readCards } from '../../shared/backend/records';
import { findIssueId } from '../../shared/bridge/issue-context';
import { findReader } from '../../shared/bridge/reader';
import { isSilent } from '../words/card-trouble';
import { answersFor, forgetCards, keepCards, keptCards, type KeptCards } from './kept-cards';
import { cardsFor, type ShownCards } from './shown-cards';

/** What the page knows of the linked records: the last cards that came, and why the last question brought none. */
export interface KnownCards {
  readonly shown: ShownCards | null;
  readonly asking: boolean;
  readonly trouble: SalesforceTrouble | null;
  /** The question did not reach as far as Salesforce. */
  readonly lost: WireError | null;
  /** Of some records something came, and of others nothing. */
  readonly isPartial: boolean;
}

const unknown: KnownCards = { shown: null, asking: false, trouble: null, lost: null, isPartial: false };

interface Flight {
  readonly key: string;
  readonly reply: Promise<Reply<CardsView>>;
}

interface Asking {
  /** Asks again, unless what this tab keeps answers. */
  readonly again: () => void;
  /** Asks Salesforce, whatever this tab keeps. */
  readonly refresh: () => void;
}

/** A wish to ask: once more, and past what is kept. */
interface Wish {
  readonly isPastKept: boolean;
}

/**
 * Asks once for cards of the linked records, and again where the links were read again or became others; not while what
 * this tab keeps answers for them. An answer that comes late, for other links, is dropped.
 */
export function useCards(ids: readonly string[], truth: object): KnownCards & Asking {
  const [known, setKnown] = useState(unknown);
  const [wish, setWish] = useState<Wish>({ isPastKept: false });
  const granted = useRef(wish);
  const last = useRef<KeptCards | null>(null);
  const flight = useRef<Flight | null>(null);
  const key = [...ids].sort().join(' ');

  useEffect(() => {
    let isOvertaken = false;
    const wanted = key.split(' ');
    // A wish is granted once: links that are read again later are answered by what is kept.
    const isPastKept = wish.isPastKept && granted.current !== wish;
    granted.current = wish;
    void look();
    return () => {
      isOvertaken = true;
    };

    async function look(): Promise<void> {
      const [reader, issueId] = await Promise.all([findReader(), findIssueId()]);
      if (isOvertaken) return;
      const { accountId } = reader;
      const place = issueId !== null && accountId !== undefined ? { issueId, accountId } : null;
      const kept = [last.current, keptCards(place)].find((each) => answersFor(each, wanted));
      if (kept && !isPastKept) {
        last.current = kept;
        setKnown({ ...unknown, shown: kept.shown });
        return;
      }
      setKnown((before) => ({ ...before, asking: true }));
      const reply = await question();
      if (isOvertaken) return;
      if (!reply.ok) {
        setKnown(({ shown }) => ({ ...unknown, shown, lost: reply.error }));
        return;
      }
      const { trouble, cards, unread } = reply.data;
      if (trouble === null) {
        const shown = cardsFor(reader, reply.data);
        last.current = { at: Date.now(), ids: wanted, shown };
        keepCards(place, last.current);
        setKnown({ ...unknown, shown });
        return;
      }
      // Some were read and some not: what is known is shown, is not kept, and may be asked for again.
      if (cards.length + unread.length > 0) {
        setKnown({ ...unknown, shown: cardsFor(reader, reply.data), trouble, isPartial: true });
        return;
      }
      // Where nothing is to be shown any more, what was shown before goes; else it stays, with its age.
      const isOver = isSilent(trouble.code);
      if (isOver) {
        last.current = null;
        forgetCards(place);
      }
      setKnown(({ shown }) => ({ ...unknown, shown: isOver ? null : shown, trouble }));
    }

    /** One question for the same links, however often they are read while it is on its way. */
    function question(): Promise<Reply<CardsView>> {
      if (flight.current?.key === key && !isPastKept) return flight.current.reply;
      const mine: Flight = {
        key,
        reply: readCards().finally(() => {
          if (flight.current === mine) flight.current = null;
        }),
      };
      flight.current = mine;
      return mine.reply;
    }
  }, [key, truth, wish]);

  return {
    ...known,
    again: useCallback(() => {
      setWish({ isPastKept: false });
    }, []),
    refresh: useCallback(() => {
      setWish({ isPastKept: true });
    }, []),
  };
}
