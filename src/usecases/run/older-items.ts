import type { Chosen } from '../../contract/bulk/choice';
import { planOf, pushesOf } from '../../domain/run/journal';
import type { Wish } from '../../domain/run/plan-issue';
import type { Fate } from '../../domain/run/run-marks';
import { fatesOf } from '../../domain/run/run-marks';
import { untoldId, type PlannedItem } from '../../domain/run/planned-item';
import { codeOf, stateOf } from '../../domain/run/tally';
import type { Ports } from '../../ports';
import { getRun, type FoundRun } from '../bulk/find-run';

/** An issue and when it was last changed. */
interface ChangedIssue {
  readonly id: string;
  readonly updatedAt: string;
}

/** An item of an older run with how it ended there; null where nothing was tried. */
interface OlderItem {
  readonly item: PlannedItem;
  readonly fate: Fate | null;
}

/**
 * Items of an older run that are to be sent once more, by issue id.
 * @throws AppError NOT_FOUND where this project has no such run, PLATFORM_DOWN
 */
export async function toSendAgain(
  ports: Ports,
  projectId: string,
  { runId, outcomes, code }: Extract<Chosen, { how: 'again' }>,
): Promise<ReadonlyMap<string, readonly Wish[]>> {
  const wishes = new Map<string, readonly Wish[]>();
  for await (const { item, fate } of olderItems(ports, await getRun(ports, projectId, runId))) {
    if (!fate) continue;
    const ended = stateOf(fate, false);
    const isMeant =
      outcomes.some((outcome) => outcome === ended) && (code === null || codeOf(fate.why) === code);
    const wish = isMeant ? wishOf(item) : null;
    if (wish) wishes.set(item.issueId, [...(wishes.get(item.issueId) ?? []), wish]);
  }
  return wishes;
}

/**
 * Of an issue, the records for which an older run is out of date since it was last changed: it pushed the issue before, or its preview
 * had left it out as unchanged.
 * @throws AppError NOT_FOUND where this project has no such run, PLATFORM_DOWN
 */
export async function changedSincePushed(
  ports: Ports,
  projectId: string,
  runId: string,
): Promise<(issue: ChangedIssue) => readonly Wish[]> {
  const older = await getRun(ports, projectId, runId);
  const known = new Map<string, { readonly wish: Wish; readonly at: string }[]>();
  for await (const { item, fate } of olderItems(ports, older)) {
    const at = item.skipped === 'unchanged' ? older.run.createdAt : fate?.state === 'pushed' && fate.at;
    const wish = wishOf(item);
    if (!wish || !at) continue;
    known.set(item.issueId, [...(known.get(item.issueId) ?? []), { wish, at }]);
  }
  return ({ id, updatedAt }) =>
    (known.get(id) ?? []).flatMap(({ wish, at }) => (updatedAt > at ? [wish] : []));
}

async function* olderItems(
  ports: Ports,
  { run, traces: { journals } }: FoundRun,
): AsyncGenerator<OlderItem, void, void> {
  const fates = fatesOf(pushesOf(journals));
  for (const note of planOf(journals)?.chunks ?? []) {
    const items = await ports.runs.chunk(run.id, note);
    for (const [at, item] of items.entries()) {
      const fate = fates.get(note.from + at);
      const ended = fate && fate.state !== 'waiting' ? fate : null;
      if (item.issueId !== untoldId) yield { item, fate: ended };
    }
  }
}

function wishOf({ record, options, plannedAs, issueKey }: PlannedItem): Wish | null {
  return record && { record, options, mayLink: plannedAs === 'linkAndPush', key: issueKey };
}
