import type { StopView } from '../../contract/connections/stop-view';
import type { Registry } from '../../connections/model/registry';
import { isOver } from '../../contract/runs/phase';
import type { Asking, Pause, RunView } from '../../contract/runs/run-view';
import type { Gathering } from './gathering';
import { planOf, pushesOf, type Journal } from './journal';
import { endedAt, statusOf, type ToldPause, type RunRows } from './phase';
import { estimateOf, perMinute } from './rate';
import type { Run, Wait } from './run';
import { connectionOfRun } from './run-connection';
import type { HiddenItem } from './visibility';
import { visibleStanding } from './visible-standing';
import { causesOf } from './tally';

/**
 * A run with its rows, and its reader. What the reader may not see does not exist for them. `lookedAt`: for how many
 * chunks Jira has been asked as the reader; later chunks are in no count yet.
 */
export interface RunForReader {
  readonly run: Run;
  readonly rows: RunRows;
  readonly gathering: Gathering | null;
  readonly lookedAt: number;
  readonly hidden: readonly HiddenItem[];
  readonly unseen: number | null;
  readonly asking: Asking | null;
  readonly stop: StopView | null;
  readonly rightsUntil: string | null;
  readonly accountId: string;
  readonly registry: Registry;
  /** The current name of an account in Jira. Null if Jira does not know it any more. */
  readonly nameOf: (accountId: string) => string | null;
}

/**
 * A run as a page shows it at an instant, derived from its rows. Only the maker sees the number of issues that are
 * found but not planned yet: whether others may see them is not asked before.
 */
export function viewRun(looked: RunForReader, now: Date): RunView {
  const { run, rows, gathering, hidden, nameOf } = looked;
  const { intent, journals } = rows;
  const { isQueued, pause } = statusOf(rows, now);
  const isYours = run.by === looked.accountId;
  const last = journals.at(-1);
  const plan = planOf(journals);
  const pushes = pushesOf(journals);
  const { counts, seen, statuses, isPartial, phase, standing } = visibleStanding(looked, now);
  const unseenPositions = new Set(hidden.map(({ position }) => position));
  const isPushing = phase === 'pushing' || phase === 'trying';
  const rate = isPushing ? perMinute(pushes.at(-1), unseenPositions, now) : null;
  const isPlanned = isPlanWhole(rows);
  const left = standing.by.waiting + standing.by.onTheWay;
  return {
    id: run.id,
    chosen: run.chosen,
    startedBy: nameOf(run.by),
    pushedBy: intent.work === 'push' ? nameOf(intent.by) : null,
    isYours,
    asking: looked.asking,
    isPartial,
    unseen: looked.unseen,
    rightsUntil: looked.rightsUntil,
    unmirrored: pushes.flatMap(({ unmirrored }) => unmirrored).filter(seen).length,
    createdAt: run.createdAt,
    endedAt: endedAt(rows, now),
    connection: connectionOfRun(looked.registry, run.projectId, intent.connection),
    phase,
    isStarted: intent.work === 'push',
    isQueued,
    isPlanned,
    waits: isOver(phase) || pause ? null : waitOf(last, now),
    pause: pause && toldPause(pause, seen, nameOf),
    expectedIssues: isYours ? (gathering?.isThrough ? gathering.issues : run.expectedIssues) : null,
    plan: { ...counts, issues: isYours ? Math.max(counts.issues, plan?.issuesRead ?? 0) : counts.issues },
    estimate: plan && isPlanned ? estimateOf(counts, plan) : null,
    standing,
    causes: causesOf(statuses, phase),
    perMinute: rate,
    secondsLeft: rate ? Math.ceil((left / rate) * 60) : null,
    inFlight: last?.inFlight ?? 0,
    latest: latestOf(last, seen),
    ...(looked.stop && { stop: looked.stop }),
  };
}

/** A pause as this reader may see it. They may not read the words of an answer about an item hidden from them. */
function toldPause(
  pause: ToldPause,
  seen: (position: number) => boolean,
  nameOf: RunForReader['nameOf'],
): Pause {
  if (pause.by === 'person') return { by: 'person', name: nameOf(pause.accountId), at: pause.at };
  const { position, ...told } = pause;
  return position !== null && !seen(position) ? { ...told, detail: null } : told;
}

/** What a run waits for, between two deliveries or during one. */
function waitOf(last: Journal | undefined, now: Date): RunView['waits'] {
  const { ending = null, held = null } = last ?? {};
  if (ending?.why === 'waits') return toldWait(ending);
  return ending === null && held !== null && Date.parse(held.until) > now.getTime() ? toldWait(held) : null;
}

function toldWait({ until, code, source }: Wait): NonNullable<RunView['waits']> {
  return { until, code, ...source };
}

/** Whether the preview is complete: a delivery said so, or somebody started the push. */
function isPlanWhole({ intent, journals }: RunRows): boolean {
  return intent.work === 'push' || journals.some(({ ending }) => ending?.why === 'ready');
}

function latestOf(last: Journal | undefined, seen: (position: number) => boolean): RunView['latest'] {
  if (last?.work !== 'push' || last.latest === null || !seen(last.latest.position)) return null;
  const { issueKey, state } = last.latest;
  return { issueKey, state, at: last.touchedAt };
}
