import { useState } from 'react';
import type { AccessDraft, AccessView } from '../../../src/contract/records/access';
import type { WhoReads } from '../../../src/contract/records/who-reads';

/** What stands in the form. */
export interface TypedAccess {
  readonly address: string;
  readonly consumerKey: string;
  readonly consumerSecret: string;
  readonly whoReads: WhoReads;
}

/** The form's content, and the ways it changes. */
export interface AccessFormDraft {
  readonly typed: TypedAccess;
  readonly edit: (change: Partial<TypedAccess>) => void;
  /** Starts over from what is saved; the typed secret is forgotten. */
  readonly reset: () => void;
  /** What is meant by it: where something is saved, an empty secret keeps the saved one. */
  readonly draft: () => AccessDraft;
}

/** Holds what an admin types until it is saved; `address` is what is known of the org before that. */
export function useAccessDraft(access: AccessView | null, address: string): AccessFormDraft {
  const start: TypedAccess = {
    address: access?.host ?? address,
    consumerKey: access?.consumerKey ?? '',
    consumerSecret: '',
    whoReads: access?.whoReads ?? 'integrationUser',
  };
  const [typed, setTyped] = useState(start);
  // Once it is saved or removed, what was typed before is no longer meant.
  const [isNew, setIsNew] = useState(access === null);
  if (isNew !== (access === null)) {
    setIsNew(access === null);
    setTyped(start);
  }
  return {
    typed,
    edit: (change) => {
      setTyped((old) => ({ ...old, ...change }));
    },
    reset: () => {
      setTyped(start);
    },
    draft: () => {
      const { consumerSecret, ...rest } = typed;
      return access !== null && consumerSecret === '' ? rest : { ...rest, consumerSecret };
    },
  };
}
