import type { Db } from '../../database';
import type { IssueProperties, SearchableProperty } from '../issue-properties';
import type { Associations } from './associations';
import type { SwitchBoard } from './switch-board';

/** The old property, still maintained for searches in Jira: which records, and of which types. */
const key = 'com.servicerocket.jira.cloud.issue.salesforce.associations';

/** @see https://appfire.atlassian.net/wiki/spaces/CSFJIRA/pages/3091924370 */
const searchable: SearchableProperty = {
  propertyKey: key,
  path: 'ids',
  type: 'text',
  searchAlias: 'salesforceAssociatedIds',
};

interface Means {
  readonly db: Db;
  readonly associations: Associations;
  readonly switches: SwitchBoard;
  readonly jira: IssueProperties;
}

/** Associations and switches whose changes are also written to Jira. */
interface Kept {
  readonly associations: Associations;
  readonly switches: SwitchBoard;
  /** Writes the changes of a transaction once it has ended: Jira would begin its own. */
  flush(): void;
}

/**
 * Maintains the issue property `{ids, types}` while the switch is on: every issue with associations has it, and JQL
 * knows `salesforceAssociatedIds`. With the switch off, no issue has it. That it disappears with the last association
 * is *assumed*.
 */
export function keepIssueProperty({ db, associations, switches, jira }: Means): Kept {
  const changed = new Set<string>();
  const isKept = () => switches.get().issueProperty === 'kept';
  const flush = () => {
    if (db.inTransaction) return;
    for (const issueId of changed) jira.setProperty(issueId, key, isKept() ? valueOf(issueId) : undefined);
    changed.clear();
  };
  const valueOf = (issueId: string) => {
    const held = associations.of(issueId);
    if (held.length === 0) return undefined;
    const types = new Set(held.map(({ son }) => son));
    return { ids: held.map(({ soid }) => soid).join(' '), types: [...types].join(' ') };
  };
  const note = (issueId: string) => {
    if (!isKept()) return;
    changed.add(issueId);
    flush();
  };
  const switching = <T>(turn: () => T): T => {
    const before = isKept();
    const turned = turn();
    if (before === isKept()) return turned;
    jira.declareProperties(isKept() ? [searchable] : []);
    for (const { issueId } of associations.issues(Number.MAX_SAFE_INTEGER)) changed.add(issueId);
    flush();
    return turned;
  };

  if (isKept()) jira.declareProperties([searchable]);
  return {
    flush,
    associations: {
      ...associations,
      put(issueId, association, maker, through) {
        associations.put(issueId, association, maker, through);
        note(issueId);
      },
      remove(issueId, soid) {
        const isRemoved = associations.remove(issueId, soid);
        note(issueId);
        return isRemoved;
      },
      clear(issueId, through) {
        associations.clear(issueId, through);
        note(issueId);
      },
    },
    switches: {
      get: switches.get,
      set: (change) => switching(() => switches.set(change)),
      reset: () => switching(switches.reset),
    },
  };
}
