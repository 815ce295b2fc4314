import type { Chosen } from '../../contract/bulk/choice';
import { planOf, pushesOf } from '../../domain/run/journal';
import type { Wish } from '../../domain/run/plan-issue';
import type { Fate } from '../../domain/run/run-marks';
import { fatesOf } from '../../domain/run/run-marks';
import { untoldId, type PlannedItem } from '../../domain/run/planned-item';
import { codeOf, stateOf } from '../../domain/run/tally';
import type { Ports } from '../../ports';
import { getRun } from '../bulk/find-run';

/** An issue and when it was last changed. */
interface ChangedIssue {
  readonly id: string;
  readonly updatedAt: string;
}

/** An item of an older run with how it ended there. */
interface OlderItem {
  readonly item: PlannedItem;
  readonly fate: Fate;
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
  for await (const { item, fate } of olderItems(ports, projectId, runId)) {
    const ended = stateOf(fate, false);
    const isMeant =
      outcomes.some((outcome) => outcome === ended) && (code === null || codeOf(fate.why) === code);
    const wish = isMeant ? wishOf(item) : null;
    if (wish) wishes.set(item.issueId, [...(wishes.get(item.issueId) ?? []), wish]);
  }
  return wishes;
}

/**
 * Of an issue, the records an older run pushed it to before it was last changed.
 * @throws AppError NOT_FOUND where this project has no such run, PLATFORM_DOWN
 */
export async function changedSincePushed(
  ports: Ports,
  projectId: string,
  runId: string,
): Promise<(issue: ChangedIssue) => readonly Wish[]> {
  const pushed = new Map<string, { readonly wish: Wish; readonly at: string }[]>();
  for await (const { item, fate } of olderItems(ports, projectId, runId)) {
    const wish = fate.state === 'pushed' && fate.at !== null ? wishOf(item) : null;
    if (!wish || fate.at === null) continue;
    pushed.set(item.issueId, [...(pushed.get(item.issueId) ?? []), { wish, at: fate.at }]);
  }
  return ({ id, updatedAt }) =>
    (pushed.get(id) ?? []).flatMap(({ wish, at }) => (updatedAt > at ? [wish] : []));
}

async function* olderItems(
  ports: Ports,
  projectId: string,
  runId: string,
): AsyncGenerator<OlderItem, void, void> {
  const { journals } = (await getRun(ports, projectId, runId)).traces;
  const fates = fatesOf(pushesOf(journals));
  for (const note of planOf(journals)?.chunks ?? []) {
    const items = await ports.runs.chunk(runId, note);
    for (const [at, item] of items.entries()) {
      const fate = fates.get(note.from + at);
      if (fate && fate.state !== 'waiting' && item.issueId !== untoldId) yield { item, fate };
    }
  }
}

function wishOf({ record, options, plannedAs, issueKey }: PlannedItem): Wish | null {
  return record && { record, options, mayLink: plannedAs === 'linkAndPush', key: issueKey };
}
