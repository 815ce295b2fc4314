import * as z from 'zod/mini';
import type { BulkView, OpenItems } from '../../../src/contract/runs/questions';
import {
  itemState,
  itemStates,
  skipReasons,
  type ItemState,
  type ItemView,
  type SkipReason,
} from '../../../src/contract/runs/item';
import { planCounts, type Cause, type PastRun, type RunView } from '../../../src/contract/runs/run-view';
import { aCaseId, noon, projectId } from '../../builders';

export const runId = '20261005T115500Z-ab12cd34';

/** Skips by reason, none where nothing is said. */
function someSkips(over: Partial<Record<SkipReason, number>> = {}): RunView['plan']['skips'] {
  return planCounts.shape.skips.parse({ ...none(skipReasons), ...over });
}

const byState = z.record(itemState, z.int());
type By = Partial<Record<ItemState, number>>;

/** What a run is made of, as a test cares about it; `by` leaves what is not named waiting, or skipped by the plan. */
type RunWish = Partial<Omit<RunView, 'standing' | 'plan'>> & {
  readonly push?: number;
  readonly linkAndPush?: number;
  readonly skips?: Partial<Record<SkipReason, number>>;
  readonly by?: By;
};

/** A run of Ada's over the whole project: a preview that is ready, if nothing else is said. */
export function aRun({ push = 100, linkAndPush = 0, skips = {}, by = {}, ...over }: RunWish = {}): RunView {
  const all = someSkips(skips);
  const skip = Object.values(all).reduce((sum, count) => sum + count, 0);
  const named = byState.parse({ ...none(itemStates), skipped: skip, ...by });
  const sum = Object.values(named).reduce((total, count) => total + count, 0);
  const left = Math.max(0, push + linkAndPush + skip - sum);
  const isOver = over.phase === 'done' || over.phase === 'cancelled';
  return {
    id: runId,
    chosen: { how: 'project', jql: '', onlyLinked: false, onlyChanged: false },
    startedBy: 'Ada',
    pushedBy: wasPushed(over.phase) ? 'Ada' : null,
    isYours: true,
    asking: null,
    isPartial: false,
    unseen: null,
    rightsUntil: null,
    unmirrored: 0,
    createdAt: '2026-10-05T11:55:00.000Z',
    endedAt: isOver ? noon : null,
    connection: { region: 'global', last4: 'kept' },
    phase: 'ready',
    isStarted: wasPushed(over.phase) || over.phase === 'cancelled',
    isQueued: false,
    isPlanned: over.phase !== 'gathering' && over.phase !== 'previewing',
    waits: null,
    pause: null,
    expectedIssues: null,
    plan: { issues: push + linkAndPush + skip, push, linkAndPush, skip, skips: all },
    estimate: { connectorCalls: push + 2 * linkAndPush, salesforceCallsAtLeast: push, seconds: 75 },
    standing: {
      total: push + linkAndPush + skip,
      by: isOver ? { ...named, notSent: named.notSent + left } : { ...named, waiting: named.waiting + left },
      skips: all,
    },
    causes: [],
    perMinute: null,
    secondsLeft: null,
    inFlight: 0,
    latest: null,
    ...over,
  };
}

function wasPushed(phase: RunView['phase'] = 'ready'): boolean {
  return ['trying', 'tried', 'pushing', 'partly', 'done'].includes(phase);
}

/** A draft of which so many issues are found, of about 20,000. */
export function aDraft(done: number, over: RunWish = {}): RunView {
  return aRun({
    phase: 'gathering',
    push: 0,
    expectedIssues: 20_000,
    asking: { for: 'preview', done, of: 20_000 },
    ...over,
  });
}

function none(names: readonly string[]): Record<string, number> {
  return Object.fromEntries(names.map((name) => [name, 0]));
}

/** What is to be repeated of a run nothing of which a later one has settled. */
export function allOpen({ causes, standing: { by } }: RunView): OpenItems['open'] {
  const told = causes.flatMap(({ outcome, code, count }) =>
    outcome === 'refused' || outcome === 'failed' || outcome === 'unknown' ? [{ outcome, code, count }] : [],
  );
  const rest = (['refused', 'failed', 'unknown', 'notSent'] as const).map((outcome) => ({
    outcome,
    code: null,
    count:
      by[outcome] -
      told.filter((each) => each.outcome === outcome).reduce((sum, { count }) => sum + count, 0),
  }));
  return [...told, ...rest.filter(({ count }) => count > 0)];
}

export function aCause(over: Partial<Cause> = {}): Cause {
  return { outcome: 'refused', code: 'REFUSED', detail: 'Field Priority is missing', count: 3, ...over };
}

/** The n-th item of a run, waiting to be pushed if nothing else is said. */
export function anItem(n: number, over: Partial<ItemView> = {}): ItemView {
  return {
    position: n,
    issueId: String(20_000 + n),
    issueKey: `OPS-${String(n + 1)}`,
    formerKey: null,
    record: { object: 'Case', id: aCaseId(n) },
    host: null,
    plannedAs: 'push',
    skipped: null,
    state: 'waiting',
    linked: 'stood',
    code: null,
    detail: null,
    at: null,
    ...over,
  };
}

export function aPastRun(over: Partial<PastRun> = {}): PastRun {
  return {
    id: '20261001T080000Z-00000001',
    chosen: { how: 'list', count: 12, options: { viewOnly: false, autoPush: false, autoPull: false } },
    startedBy: 'Paula',
    createdAt: '2026-10-01T08:00:00.000Z',
    ended: { at: '2026-10-01T08:10:00.000Z', how: 'done' },
    ...over,
  };
}

export function aBulkView(over: Partial<BulkView> = {}): BulkView {
  return {
    project: { id: projectId, key: 'OPS', name: 'Operations' },
    isConnected: true,
    mayAdminister: false,
    salesforceHost: null,
    current: null,
    history: [],
    ...over,
  };
}
