import type { ErrorCode } from '../../contract/errors';
import { asAppError, inARun } from '../../domain/consequence';
import { planHeld, planWished, skippedItem, type PlainLink, type Wish } from '../../domain/run/plan-issue';
import type { PlannedItem } from '../../domain/run/planned-item';
import type { Run } from '../../domain/run/run';
import type { Connector, Ports } from '../../ports';
import type { FoundIssue, IssueSight } from '../../run-ports';
import type { Gate } from './gate';
import { untoldId, type SourcePage } from './issue-source';
import type { Overseer } from './overseer';

/**
 * What a delivery of previewing works with. `tookMs` takes note of how long the Connector took to answer; `beat` says that
 * the delivery lives, and looks whether it may go on.
 */
export interface PreviewWork {
  readonly ports: Ports;
  readonly run: Run;
  readonly connector: Connector;
  readonly gate: Gate;
  readonly overseer: Overseer;
  readonly tookMs: (ms: number) => void;
  readonly beat: () => Promise<void>;
}

/** Plans the issues of one page, asking the Connector for the links of each; null where the delivery was stopped meanwhile. */
export async function planPage(
  work: PreviewWork,
  { issues, wishes, gone }: SourcePage,
  rights: IssueSight,
): Promise<readonly PlannedItem[] | null> {
  const planned = await Promise.all(
    issues.map((issue) => planIssue(work, issue, wishes?.get(issue.id) ?? null, rights)),
  );
  return work.overseer.isOver() ? null : [...gone, ...planned.flat()];
}

/** What the starter may not see is not in the run; of what they named, it is told as if it were gone. */
async function planIssue(
  work: PreviewWork,
  issue: FoundIssue,
  wishes: readonly Wish[] | null,
  rights: IssueSight,
): Promise<readonly PlannedItem[]> {
  if (!rights.mayBrowse.has(issue.id)) {
    return (wishes ?? []).map(({ record, key }) => skippedItem({ id: untoldId, key }, 'gone', record));
  }
  if (issue.projectId !== work.run.projectId) {
    return wishes === null ? [] : wishes.map(({ record }) => skippedItem(issue, 'otherProject', record));
  }
  const distinct =
    wishes && wishes.filter((wish, at) => wishes.findIndex((w) => w.record.id === wish.record.id) === at);
  const doubles = wishes && wishes.filter((wish) => !distinct?.includes(wish));
  const mayEdit = rights.mayEdit.has(issue.id);
  const seen = { ...issue, mayEdit, held: mayEdit ? await heldBy(work, issue) : [] };
  await work.beat();
  const { chosen } = work.run;
  const changed = chosen.how === 'project' && chosen.onlyChanged;
  if (distinct === null || doubles === null) return planHeld(seen, { changed }, work.ports.now());
  return [
    ...planWished(seen, distinct),
    ...doubles.map(({ record }) => skippedItem(issue, 'duplicate', record)),
  ];
}

/** An issue's links as the Connector holds them now, or the code of why they are not known. */
async function heldBy(work: PreviewWork, issue: FoundIssue): Promise<readonly PlainLink[] | ErrorCode> {
  const { gate, overseer, connector, ports } = work;
  while (await gate.enter(overseer.isOver)) {
    const begunAt = ports.now().getTime();
    try {
      const held = await connector.readLinks(issue.id);
      work.tookMs(ports.now().getTime() - begunAt);
      overseer.note({ code: null, detail: null });
      return held;
    } catch (thrown) {
      const error = asAppError(thrown);
      const consequence = inARun[error.code];
      if (consequence === 'pauses' || consequence === 'waits') overseer.meet(error);
      else {
        overseer.note({ code: error.code, detail: null });
        return error.code === 'NOT_FOUND' && !(issue.mirror && issue.mirror.count > 0) ? [] : error.code;
      }
    } finally {
      gate.leave();
    }
  }
  return 'UNEXPECTED';
}
