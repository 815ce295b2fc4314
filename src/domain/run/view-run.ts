import type { RunView } from '../../contract/bulk/run-view';
import { planOf, pushesOf, type Journal } from './journal';
import { isOverFor, standOf, type Traces } from './phase';
import { estimateOf, perMinute } from './rate';
import type { Run } from './run';
import { fatesOf } from './run-marks';
import { visibleCounts, type HiddenItem } from './sight';
import { causesOf, standingOf } from './tally';

/** A run with its traces, and who looks at it: what they may not see does not exist. */
export interface Looked {
  readonly run: Run;
  readonly traces: Traces;
  readonly hidden: readonly HiddenItem[];
  readonly accountId: string;
}

/**
 * A run as a page shows it at an instant, added up from its traces. Only the starter is told of issues that were counted
 * or read and are not planned yet: whether somebody else may see them is not asked before.
 */
export function viewRun({ run, traces, hidden, accountId }: Looked, now: Date): RunView {
  const { will, journals, end } = traces;
  const { phase, isQueued, pause } = standOf(traces, now);
  const isYours = run.by.accountId === accountId;
  const last = journals.at(-1);
  const plan = planOf(journals);
  const pushes = pushesOf(journals);
  const counts = visibleCounts(plan, hidden);
  const unseen = new Set(hidden.map(({ position }) => position));
  const fates = [...fatesOf(pushes)].filter(([position]) => !unseen.has(position)).map(([, fate]) => fate);
  const standing = standingOf(counts, fates, phase);
  const rate = phase === 'pushing' || phase === 'trying' ? perMinute(pushes.at(-1), now) : null;
  const left = standing.by.waiting + standing.by.onTheWay;
  return {
    id: run.id,
    chosen: run.chosen,
    startedBy: run.by.displayName,
    isYours,
    createdAt: run.createdAt,
    endedAt: end?.at ?? null,
    connection: { region: will.connection.region, last4: will.connection.last4 },
    phase,
    isQueued,
    waits: isOverFor(phase) || pause ? null : waitOf(last),
    pause,
    expectedIssues: isYours ? run.expectedIssues : null,
    plan: { ...counts, issues: isYours ? Math.max(counts.issues, plan?.issuesRead ?? 0) : counts.issues },
    estimate: plan && phase !== 'previewing' ? estimateOf(counts, plan) : null,
    standing,
    causes: causesOf(fates, phase),
    perMinute: rate,
    secondsLeft: rate ? Math.ceil((left / rate) * 60) : null,
    inFlight: last?.inFlight ?? 0,
    latest: latestOf(last, unseen),
  };
}

function waitOf(last: Journal | undefined): RunView['waits'] {
  const ending = last?.ending;
  return ending?.why === 'waits' ? { until: ending.until, code: ending.code } : null;
}

function latestOf(last: Journal | undefined, unseen: ReadonlySet<number>): RunView['latest'] {
  if (last?.work !== 'push' || last.latest === null || unseen.has(last.latest.position)) return null;
  const { issueKey, state } = last.latest;
  return { issueKey, state, at: last.touchedAt };
}
