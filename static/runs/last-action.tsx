import { createContext, useContext, useMemo, useRef, useState, type JSX, type ReactNode } from 'react';
import type { Notice } from '../shared/words/notice';

interface Actions {
  /** Which action was begun last. */
  readonly turn: number;
  readonly begin: () => void;
  readonly lastBegun: () => number;
}

const LastAction = createContext<Actions>({ turn: 0, begin: () => undefined, lastBegun: () => 0 });

/** What an action says of how it went, from when it ends until the next one on the page begins. */
export interface ActionNotice {
  readonly notice: Notice | undefined;
  /** Begins an action: what any other said before goes. */
  readonly begin: () => void;
  readonly tell: (notice: Notice | undefined) => void;
}

/** Lets the actions below know of each other, so that the message of one does not stay during the next. */
export function ActionsInTurn({ children }: { readonly children: ReactNode }): JSX.Element {
  const [turn, setTurn] = useState(0);
  const last = useRef(0);
  const actions = useMemo(
    () => ({
      turn,
      begin: () => {
        last.current += 1;
        setTurn(last.current);
      },
      lastBegun: () => last.current,
    }),
    [turn],
  );
  return <LastAction.Provider value={actions}>{children}</LastAction.Provider>;
}

/** Keeps what an action says; `first` is said before anybody did anything. */
export function useActionNotice(first?: Notice): ActionNotice {
  const { turn, begin, lastBegun } = useContext(LastAction);
  const [told, setTold] = useState({ turn, notice: first });
  return {
    notice: told.turn === turn ? told.notice : undefined,
    begin: () => {
      setTold({ turn, notice: undefined });
      begin();
    },
    // Whatever was begun meanwhile: how this one ended is news.
    tell: (notice) => {
      setTold({ turn: lastBegun(), notice });
    },
  };
}
