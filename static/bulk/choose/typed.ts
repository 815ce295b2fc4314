import type { RunChoice } from '../../../src/contract/bulk/choice';
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

/** The form as a question to the back end; `pairs` are the ready lines of the list. */
export function choiceOf(typed: Typed, pairs: Extract<RunChoice, { how: 'list' }>['pairs']): RunChoice {
  const { how, jql, onlyLinked, onlyChanged, options } = typed;
  return how === 'list' ? { how, pairs, options } : { how, jql: jql.trim(), onlyLinked, onlyChanged };
}
