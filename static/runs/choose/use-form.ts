import { useState } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { forgetForm, keepForm, keptForm } from './kept-form';
import { typedFrom, untouched, type Typed } from './typed';

/** The form of a new run, which outlives the preview that was begun with it. */
export interface Form {
  readonly typed: Typed;
  /** Whether there is anything in it to come back to. */
  readonly isTouched: boolean;
  readonly edit: (change: Partial<Typed>) => void;
  /** Keeps it: a preview begins with it. */
  readonly keep: () => void;
  /** Comes back to it from a run: empty where that was let push, as it was where its preview was thrown away. */
  readonly comeBack: (run: Pick<RunView, 'isStarted' | 'isYours' | 'chosen'>) => void;
}

/** Holds the form of a project's new run, above what is shown in turn. */
export function useForm(projectId: string): Form {
  const [typed, setTyped] = useState(() => keptForm(projectId) ?? untouched);
  return {
    typed,
    isTouched: typed !== untouched,
    edit: (change) => {
      setTyped((old) => ({ ...old, ...change }));
    },
    keep: () => {
      keepForm(projectId, typed);
    },
    comeBack: ({ isStarted, isYours, chosen }) => {
      if (isStarted) {
        forgetForm(projectId);
        setTyped(untouched);
        return;
      }
      // Begun elsewhere, or in a tab that kept nothing: what is known of the choice is better than nothing.
      if (isYours) setTyped((old) => (old === untouched ? typedFrom(chosen) : old));
    },
  };
}
