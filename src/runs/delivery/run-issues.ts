import { inParts } from '../../shared/in-parts';
import type { GatheredIssue } from '../model/gathering';
import type { Wish } from '../model/plan-issue';
import type { Run } from '../model/run';
import { retry } from '../../shared/retry';
import { changedSincePushed, toSendAgain } from './older-items';
import { wishedPairs, type StorageNeeds, type StoredRunNeeds } from '../stored-run';

/** What knowing the wished records of a run needs of the world. */
export type WishNeeds = StorageNeeds & StoredRunNeeds;

/** The wished records of a run's issues. Null for an issue means all of its links. */
export interface WishesOf {
  readonly issue: (issue: GatheredIssue) => readonly Wish[] | null;
  readonly named: (name: string) => readonly Wish[] | undefined;
}

/** Issues planned in parallel. */
const issuesAPage = 100;

/** The stored issues of a run, from a position on, page by page. */
export async function* gatheredFrom(
  ports: StorageNeeds,
  run: Run,
  from: number,
): AsyncGenerator<readonly GatheredIssue[], void, void> {
  let behind = from;
  for (let page = 0; ; page++) {
    const issues = await retry(ports, ports.backOff('storage'), () => ports.runs.gathered(run.id, page));
    if (issues.length === 0) return;
    yield* inParts(issues.slice(behind), issuesAPage);
    behind = Math.max(0, behind - issues.length);
  }
}

/**
 * The records a run wishes for its issues, depending on what was chosen.
 * @throws AppError NOT_FOUND where the older run it refers to is gone, PLATFORM_DOWN, RATE_LIMITED
 */
export async function wishesOf(ports: WishNeeds, run: Run): Promise<WishesOf> {
  const { chosen, projectId } = run;
  switch (chosen.how) {
    case 'project':
      return { issue: () => null, named: () => undefined };
    case 'changedDuring': {
      const changed = await changedSincePushed(ports, projectId, chosen.runId);
      return {
        issue: ({ id, updatedAt }) => changed({ id, updatedAt: updatedAt ?? '' }),
        named: () => undefined,
      };
    }
    case 'again':
      return byName(await toSendAgain(ports, projectId, chosen));
    case 'list': {
      const wishes = new Map<string, Wish[]>();
      for (const { issueKey, object, id, host } of await wishedPairs(ports, run.id)) {
        const wish = { record: { object, id }, options: chosen.options, mayLink: true, key: issueKey, host };
        wishes.set(issueKey, [...(wishes.get(issueKey) ?? []), wish]);
      }
      return byName(wishes);
    }
  }
}

/** An issue may have been named by its key, by a former key, or by its id. */
function byName(wishes: ReadonlyMap<string, readonly Wish[]>): WishesOf {
  return {
    issue: ({ id, key, names }) =>
      [...new Set([key, id, ...names])].flatMap((name) => wishes.get(name) ?? []),
    named: (name) => wishes.get(name),
  };
}
