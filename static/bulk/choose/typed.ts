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
  /** The column the records of the list are in, where a person had to say; null for none. */
  readonly column: number | null;
  /** The other orgs whose records somebody confirmed. */
  readonly confirmed: ReadonlySet<string>;
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
  confirmed: new Set(),
  options: { viewOnly: false, autoPush: false, autoPull: false },
};

/** The form as a question to the back end; `pairs` are the ready lines of the list, `hosts` the orgs their addresses are of. */
export function choiceOf(
  typed: Typed,
  pairs: Extract<RunChoice, { how: 'list' }>['pairs'],
  hosts: readonly string[],
): RunChoice {
  const { how, jql, onlyLinked, onlyChanged, options, confirmed } = typed;
  if (how === 'project') return { how, jql: jql.trim(), onlyLinked, onlyChanged };
  const isOfOneOrg = hosts.length === 0;
  return {
    how,
    pairs,
    options,
    ...(isOfOneOrg ? {} : { hosts: [...hosts], confirmedHosts: [...confirmed] }),
  };
}
