import type { Chosen, RunChoice, WishedPair } from '../../../src/contract/bulk/choice';
import type { LinkOptions } from '../../../src/contract/link';

/** What stands in the form of a new run. Both ways keep what was entered, whichever is chosen. */
export interface Typed {
  readonly how: 'project' | 'list';
  readonly jql: string;
  readonly onlyLinked: boolean;
  readonly onlyChanged: boolean;
  readonly text: string;
  readonly object: string;
  readonly options: LinkOptions;
}

export const untouched: Typed = {
  how: 'project',
  jql: '',
  onlyLinked: false,
  onlyChanged: false,
  text: '',
  object: '',
  options: { viewOnly: false, autoPush: false, autoPull: false },
};

/** The ready lines of a list, and how many others are left out. */
interface Ready {
  readonly pairs: readonly WishedPair[];
  readonly bad: number;
}

/** The form as a question to the back end. */
export function choiceOf(typed: Typed, { pairs, bad }: Ready): RunChoice {
  const { how, jql, onlyLinked, onlyChanged, options } = typed;
  return how === 'list'
    ? { how, pairs: [...pairs], options, leftOut: bad }
    : { how, jql: jql.trim(), onlyLinked, onlyChanged };
}

/** The form again, as far as a run tells what it was begun with: of a list the lines are not told. */
export function typedFrom(chosen: Chosen): Typed {
  if (chosen.how === 'list') return { ...untouched, how: 'list', options: chosen.options };
  if (chosen.how !== 'project') return untouched;
  const { how, jql, onlyLinked, onlyChanged } = chosen;
  return { ...untouched, how, jql, onlyLinked, onlyChanged };
}
