import { type Renames, issuesByName, namesAtOnce } from '../contract/runs/named-issues';
import { findSeal, type SealNeeds } from '../links/find-seal';
import { type PushSeal, sealedPushes, sealOver } from '../links/model/push-seal';
import type { Ports } from '../ports/ports';
import type { FoundIssue } from '../ports/project-issues';
import { toSendAgain } from './delivery/older-items';
import type { GatheredIssue } from './model/gathering';
import type { Run } from './model/run';
import { wishedPairs, type StorageNeeds, type StoredRunNeeds } from './stored-run';
import { retry, type Patience } from '../shared/retry';

type JiraNeeds = Patience & Pick<Ports, 'backOff' | 'projectIssues'>;
export type FindNeeds = JiraNeeds & StorageNeeds & StoredRunNeeds & SealNeeds & Pick<Ports, 'now'>;

/** Some of a run's issues. `missing`: typed names that match nothing. `next`: where to go on, null at the end. */
export interface FoundSome {
  readonly issues: readonly GatheredIssue[];
  readonly missing: readonly string[];
  readonly next: string | null;
}

/** Finds some of a run's issues from a cursor on. Null is the beginning. */
export type FindIssues = (cursor: string | null) => Promise<FoundSome>;

const plain = { names: [], inProject: true, updatedAt: null, unchanged: [] } as const;

/** Finds a run's issues by its search, or by the names it was given. Always as the caller. */
export async function findIssues(ports: FindNeeds, run: Run): Promise<FindIssues> {
  const { chosen } = run;
  switch (chosen.how) {
    case 'project':
      return chosen.onlyChanged
        ? bySearch(ports, run, sealOver(await findSeal(ports), run.connection.id))
        : byKeysAlone(ports, run);
    case 'changedDuring':
      return bySearch(ports, run, null);
    case 'list': {
      const pairs = await wishedPairs(ports, run.id);
      return byName(ports, run, [...new Set(pairs.map(({ issueKey }) => issueKey))], true);
    }
    case 'again': {
      const wishes = await toSendAgain(ports, run.projectId, chosen);
      return byName(ports, run, [...wishes.keys()], false);
    }
  }
}

function byKeysAlone(ports: JiraNeeds, { jql }: Run): FindIssues {
  return async (cursor) => {
    const page = await retry(ports, ports.backOff('jira'), () =>
      ports.projectIssues.searchKeys('user', jql ?? '', cursor),
    );
    return { issues: page.issues.map((issue) => ({ ...plain, ...issue })), missing: [], next: page.next };
  };
}

/** Also reads what tells whether an issue has changed since it was pushed. */
function bySearch(ports: JiraNeeds & Pick<Ports, 'now'>, { jql }: Run, seal: PushSeal | null): FindIssues {
  return async (cursor) => {
    const page = await retry(ports, ports.backOff('jira'), () =>
      ports.projectIssues.search('user', jql ?? '', cursor),
    );
    const issues = page.issues.map((issue): GatheredIssue => {
      const { id, key, updatedAt } = issue;
      return { ...plain, id, key, updatedAt, unchanged: unchangedRecords(seal, issue, ports.now()) };
    });
    return { issues, missing: [], next: page.next };
  };
}

/**
 * By keys or ids, a hundred at a time. The cursor is the number of names looked up. Only typed names are reported as
 * missing.
 */
function byName(ports: JiraNeeds, run: Run, names: readonly string[], areTyped: boolean): FindIssues {
  const renames: Renames = new Map();
  const ask = (some: readonly string[]): Promise<readonly FoundIssue[]> =>
    retry(ports, ports.backOff('jira'), () => ports.projectIssues.fetch('user', some));
  return async (cursor) => {
    const from = Number(cursor ?? 0);
    const some = names.slice(from, from + namesAtOnce);
    const found = await issuesByName(some, ask, renames);
    const issues = [...new Map([...found.values()].map((issue) => [issue.id, issue])).values()];
    const next = from + namesAtOnce < names.length ? String(from + namesAtOnce) : null;
    return {
      issues: issues.map((issue) => gathered(run, issue, found)),
      missing: areTyped ? some.filter((name) => !found.has(name)) : [],
      next,
    };
  };
}

function gathered(
  run: Run,
  { id, key, projectId }: FoundIssue,
  found: ReadonlyMap<string, FoundIssue>,
): GatheredIssue {
  const names = [...found].filter(([name, issue]) => issue.id === id && name !== key).map(([name]) => name);
  return { ...plain, id, key, names, inProject: projectId === run.projectId };
}

/**
 * The records an issue was pushed to since it last changed. Only marks sealed by this app count: anyone who may edit an
 * issue could write other marks into its mirror, and the issue would never be sent again.
 */
function unchangedRecords(
  seal: PushSeal | null,
  { id, mirror, updatedAt }: FoundIssue,
  now: Date,
): readonly string[] {
  const pushes = [...sealedPushes(seal, id, mirror, now)];
  return pushes.flatMap(([recordId, { outcome, at }]) =>
    outcome === 'pushed' && at >= updatedAt ? [recordId] : [],
  );
}
