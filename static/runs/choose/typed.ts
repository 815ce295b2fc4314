import type { Chosen, ListedPair, RunChoice } from '../../../src/contract/runs/choice';
import type { LinkOptions } from '../../../src/contract/links/link';

/** What stands in the form of a new run. Both ways keep what was entered, whichever is chosen. */
export interface Typed {
  readonly how: 'project' | 'list';
  readonly jql: string;
  readonly onlyLinked: boolean;
  readonly onlyChanged: boolean;
  readonly text: string;
  readonly object: string;
  /** The column the records of the list are in, where a person had to say; null for none. */
  readonly column: number | null;
  /** The other orgs whose records somebody confirmed. */
  readonly confirmed: readonly string[];
  readonly options: LinkOptions;
}

export const untouched: Typed = {
  how: 'project',
  jql: '',
  onlyLinked: false,
  onlyChanged: false,
  text: '',
  object: '',
  column: null,
  confirmed: [],
  options: { viewOnly: false, autoPush: false, autoPull: false },
};

/** The lines of a list: how many are left out, and what the others are. */
interface Ready {
  readonly pairs: readonly ListedPair[];
  readonly bad: number;
  /** The hosts of the orgs their addresses are of. */
  readonly hosts: readonly string[];
}

/** The form as a question to the back end. */
export function choiceOf(typed: Typed, { pairs, bad, hosts }: Ready): RunChoice {
  const { how, jql, onlyLinked, onlyChanged, options, confirmed } = typed;
  if (how === 'project') return { how, jql: jql.trim(), onlyLinked, onlyChanged };
  const orgs = hosts.length === 0 ? {} : { hosts: [...hosts], confirmedHosts: [...confirmed] };
  return { how, pairs: [...pairs], options, leftOut: bad, ...orgs };
}

/** The form again, as far as a run tells what it was begun with: of a list the lines are not told. */
export function typedFrom(chosen: Chosen): Typed {
  if (chosen.how === 'list') return { ...untouched, how: 'list', options: chosen.options };
  if (chosen.how !== 'project') return untouched;
  const { how, jql, onlyLinked, onlyChanged } = chosen;
  return { ...untouched, how, jql, onlyLinked, onlyChanged };
}
