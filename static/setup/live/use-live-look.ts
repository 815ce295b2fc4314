import { useState } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import type { CheckedSetUp } from '../../../src/contract/setup/questions';
import type { StepState } from '../../../src/contract/setup/steps';
import type { ReadAnswers } from '../../../src/setup/read-answers';
import { checkSetUp } from '../../shared/backend/set-up';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { expectedOf, nothingExpected } from './expected-of';

/** A look at the org, and what it told. */
export interface LiveLook {
  readonly running: boolean;
  /** Null before the first look. */
  readonly came: Reply<CheckedSetUp> | null;
  readonly look: (id: string, read: ReadAnswers) => Promise<void>;
}

/** Looks at the org when somebody presses: it costs the org some calls. */
export function useLiveLook(): LiveLook {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<LiveLook['came']>(null);
  return {
    running: running !== null,
    came,
    look: (id, read) =>
      start('look', async () => {
        setCame(await checkSetUp(id, read.answers ? expectedOf(read.answers) : nothingExpected));
      }),
  };
}

/** What a look says of the whole step: a row that failed is to do, and what nobody saw nobody can tell. */
export function stateOfLook(came: LiveLook['came']): StepState {
  if (!came?.ok) return 'cannotTell';
  const states = came.data.rows.filter(({ cause }) => cause !== 'notChosen').map(({ state }) => state);
  if (states.includes('failed')) return 'toDo';
  return states.every((state) => state === 'passed') ? 'done' : 'cannotTell';
}
