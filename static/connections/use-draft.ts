import { useState } from 'react';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { typedFrom, type Typed } from './draft';

/** The form's content, whether it differs from what is saved, and the ways it changes. */
interface Draft {
  readonly typed: Typed;
  readonly changed: boolean;
  readonly edit: (change: Partial<Typed>) => void;
  /** Starts over from what is saved or kept now; the typed token is forgotten. */
  readonly settle: (saved: ConnectionView | null) => void;
}

/** Holds what an admin types until it is saved. */
export function useDraft(connection: ConnectionView | null): Draft {
  const start = typedFrom(connection);
  const [typed, setTyped] = useState(start);
  // The token in use may be another one meanwhile: its end is taken over where nobody typed one.
  const [savedEnd, setSavedEnd] = useState(start.endsOn);
  if (savedEnd !== start.endsOn) {
    setSavedEnd(start.endsOn);
    if (typed.endsOn === savedEnd) setTyped({ ...typed, endsOn: start.endsOn });
  }
  const changed =
    typed.token !== start.token ||
    typed.region !== start.region ||
    typed.salesforceAddress !== start.salesforceAddress ||
    typed.endsOn !== start.endsOn ||
    typed.atOnce !== start.atOnce;
  return {
    typed,
    changed,
    edit: (change) => {
      setTyped((old) => ({ ...old, ...change }));
    },
    settle: (saved) => {
      setTyped(typedFrom(saved));
    },
  };
}
