import { useCallback, useEffect, useRef, useState } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { SearchView } from '../../../src/contract/records/search';
import { searchRecords } from '../../shared/backend/records';

/** What is looked for, in one object or in all. */
export interface Wish {
  readonly text: string;
  readonly object: string | null;
}

/** A question that was answered. */
export interface Answered {
  readonly wish: Wish;
  readonly reply: Reply<SearchView>;
}

/** One question at a time is under way, and after it the newest wish: what was wished in between is never asked. */
export interface Questions {
  readonly underWay: Wish | null;
  readonly ask: (wish: Wish) => void;
  /** What waits behind the question under way is not wished any more. */
  readonly wishNoMore: () => void;
}

/** Asks, one question after another, and hands each answer on. Nothing is handed on once the page has let go of it. */
export function useQuestions(onAnswer: (answered: Answered) => void): Questions {
  const [underWay, setUnderWay] = useState<Wish | null>(null);
  const flying = useRef<Wish | null>(null);
  const newest = useRef<Wish | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
      newest.current = null;
    };
  }, []);

  const ask = useCallback(
    (wish: Wish) => {
      newest.current = isSame(flying.current, wish) ? null : wish;
      if (flying.current === null) void go();

      async function go(): Promise<void> {
        while (newest.current !== null) {
          const mine = newest.current;
          newest.current = null;
          flying.current = mine;
          setUnderWay(mine);
          const reply = await searchRecords(mine.text, mine.object);
          flying.current = null;
          if (!isGone.current) onAnswer({ wish: mine, reply });
        }
        setUnderWay(null);
      }
    },
    [onAnswer],
  );
  const wishNoMore = useCallback(() => {
    newest.current = null;
  }, []);
  return { underWay, ask, wishNoMore };
}

/** Whether two wishes are one. */
export function isSame(one: Wish | null, other: Wish | null): boolean {
  return one?.text === other?.text && one?.object === other?.object;
}
