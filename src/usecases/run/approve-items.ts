import type { SkipReason } from '../../contract/bulk/item';
import type { SalesforceRecord } from '../../contract/link';
import type { PreviewJournal } from '../../domain/run/journal';
import type { PlainLink } from '../../domain/run/plan-issue';
import type { PlannedItem } from '../../domain/run/planned-item';
import type { Run } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { FoundIssue } from '../../run-ports';
import { retry } from '../../shared/retry';
import { readAhead } from './read-ahead';

/** Jira tells of so many issues at once. */
const issuesAtOnce = 100;

/** An item that is to be sent. */
type SendableItem = PlannedItem & { readonly record: SalesforceRecord };

/**
 * An item of the plan as it is now. `refused`: it must not be sent after all, and why. `whole`: all links of its issue, where
 * the plan knows them all.
 */
export interface Approved {
  readonly position: number;
  readonly item: SendableItem;
  readonly issue: FoundIssue | null;
  readonly refused: SkipReason | null;
  readonly whole: readonly PlainLink[] | null;
}

type Place = Pick<Approved, 'position' | 'item' | 'whole'>;

/**
 * The items of a plan that nobody has settled yet, in order, looked at once more just before their time: issues that are
 * gone or moved, or that the starter may no longer edit, are not sent. At most `most` of them are looked at at a time.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, NOT_ALLOWED (Jira does not tell the app what the starter may do)
 */
export async function* approvedItems(
  ports: Ports,
  run: Run,
  plan: PreviewJournal,
  isSettled: (position: number) => boolean,
  most: number,
): AsyncGenerator<Approved, void, void> {
  for await (const group of readAhead(approvedGroups(ports, run, plan, isSettled, most))) yield* group;
}

async function* approvedGroups(
  ports: Ports,
  run: Run,
  plan: PreviewJournal,
  isSettled: (position: number) => boolean,
  most: number,
): AsyncGenerator<readonly Approved[], void, void> {
  for await (const places of readAhead(placesOf(ports, run, plan, isSettled))) {
    for (const group of grouped(places, Math.min(most, issuesAtOnce))) yield approve(ports, run, group);
  }
}

/** The places of one chunk after the other. */
async function* placesOf(
  ports: Ports,
  run: Run,
  plan: PreviewJournal,
  isSettled: (position: number) => boolean,
): AsyncGenerator<readonly Place[], void, void> {
  for (const note of plan.chunks) {
    const left = Array.from({ length: note.items }, (_, at) => note.from + at).filter((at) => !isSettled(at));
    if (left.length === 0) continue;
    const items = await retry(ports, ports.gate('storage'), () => ports.runs.chunk(run.id, note));
    const links = wholeIssues(items);
    yield left.flatMap((position): Place[] => {
      const item = items[position - note.from];
      if (!item || item.record === null || item.plannedAs === 'skip') return [];
      return [{ position, item: { ...item, record: item.record }, whole: links.get(item.issueId) ?? null }];
    });
  }
}

/** Of issues whose links the plan knows all, those that were there when it was made: none, where all are yet to be linked. */
function wholeIssues(items: readonly PlannedItem[]): ReadonlyMap<string, readonly PlainLink[]> {
  const links = new Map<string, PlainLink[]>();
  for (const { issueId, record, options, wholeIssue, plannedAs } of items) {
    if (!wholeIssue || record === null) continue;
    const held = plannedAs === 'linkAndPush' ? [] : [{ record, options }];
    links.set(issueId, [...(links.get(issueId) ?? []), ...held]);
  }
  return links;
}

/** Cuts places into groups of so many issues; the items of one issue stay together. */
function grouped(places: readonly Place[], issues: number): readonly (readonly Place[])[] {
  const groups: Place[][] = [];
  let known = new Set<string>();
  for (const place of places) {
    const group = groups.at(-1);
    const isNew = !known.has(place.item.issueId);
    if (!group || (isNew && known.size >= issues)) {
      groups.push([place]);
      known = new Set([place.item.issueId]);
    } else {
      group.push(place);
      known.add(place.item.issueId);
    }
  }
  return groups;
}

async function approve(ports: Ports, run: Run, places: readonly Place[]): Promise<readonly Approved[]> {
  const ids = [...new Set(places.map(({ item }) => item.issueId))];
  const [issues, rights] = await Promise.all([
    retry(ports, ports.gate('jira'), () => ports.projectIssues.fetch(ids)),
    retry(ports, ports.gate('jira'), () => ports.projectIssues.rightsOf(run.by.accountId, ids)),
  ]);
  const byId = new Map(issues.map((issue) => [issue.id, issue]));
  return places.map((place) => {
    const issue = byId.get(place.item.issueId) ?? null;
    return { ...place, issue, refused: refusal(issue) };
  });

  function refusal(issue: FoundIssue | null): SkipReason | null {
    if (issue === null || !rights.mayBrowse.has(issue.id)) return 'gone';
    if (issue.projectId !== run.projectId) return 'otherProject';
    return rights.mayEdit.has(issue.id) ? null : 'noPermission';
  }
}
