import { isDeepStrictEqual } from 'node:util';
import { itemStates, skipReasons, type ItemView } from '../../../src/contract/runs/item';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { PushEntry } from '../../cloud/connector/state/push-log';
import type { RunningBulk } from './running-bulk';

/** A push in the Connector's own log. */
type LoggedPush = Pick<PushEntry, 'issueId' | 'soid' | 'at'> & { readonly outcome: string };

/**
 * Proves that a run reports what happened, and returns it as it stands: its counts add up and match its list, and the
 * list agrees with the Connector's own log of pushes. Items that are unknown or on their way may be in that log or not.
 * Everything else must agree, and nothing is in it twice. Looks at pushes since the run was stored.
 *
 * A delivery may be at work meanwhile. So the log is read before the items and after them, and where the run moved on
 * in between, everything is read again.
 */
export async function provenTruthful(bulk: RunningBulk, runId: string): Promise<RunView> {
  const { connector } = bulk.cloud;
  const log = () => connector.pushes(connector.pushCount());
  for (;;) {
    const before = log();
    const run = await bulk.view('watchRun', runId);
    const items = await bulk.items(runId);
    const after = log();
    const { standing } = await bulk.view('watchRun', runId);
    if (!isDeepStrictEqual(standing, run.standing)) continue;
    proveItemsTruthful(run, items, before, after);
    return run;
  }
}

/** The same, for data already read; `later` is the log as it was when the items had been read. */
export function proveItemsTruthful(
  run: RunView,
  items: readonly ItemView[],
  log: readonly LoggedPush[],
  later: readonly LoggedPush[] = log,
): void {
  countsAgree(run, items);
  logAgrees(run, items, { log, later });
}

function countsAgree({ standing, causes }: RunView, items: readonly ItemView[]): void {
  const { total, by, skips } = standing;
  expect(sum(Object.values(by))).toBe(total);
  const listed = itemStates.map((state) => [state, items.filter((item) => item.state === state).length]);
  expect(by).toEqual(Object.fromEntries(listed));
  expect(items).toHaveLength(total);
  expect(new Set(items.map(({ position }) => position)).size).toBe(total);
  const skipped = items.filter(({ state }) => state === 'skipped');
  const reasons = skipReasons.map((reason) => [
    reason,
    skipped.filter((item) => item.skipped === reason).length,
  ]);
  expect(skips).toEqual(Object.fromEntries(reasons));
  for (const outcome of ['refused', 'failed', 'unknown'] as const) {
    const told = causes.filter((cause) => cause.outcome === outcome).map(({ count }) => count);
    expect(sum(told)).toBe(by[outcome]);
  }
}

function logAgrees(
  { createdAt }: RunView,
  items: readonly ItemView[],
  { log, later }: { readonly log: readonly LoggedPush[]; readonly later: readonly LoggedPush[] },
): void {
  const pushesIn = (entries: readonly LoggedPush[]): string[] =>
    entries
      .filter(({ at, outcome }) => outcome === 'pushed' && at >= Date.parse(createdAt))
      .map(({ issueId, soid }) => `${issueId} ${soid}`);
  const [pushes, all] = [pushesIn(log), pushesIn(later)];
  const sent = new Set(all);
  expect(all).toHaveLength(sent.size);
  const named = (states: readonly ItemView['state'][]) =>
    items.filter(({ state }) => states.includes(state)).map(nameOf);
  expect(named(['pushed']).filter((name) => !sent.has(name))).toEqual([]);
  const explained = new Set(named(['pushed', 'unknown', 'onTheWay']));
  expect(pushes.filter((name) => !explained.has(name))).toEqual([]);
}

function nameOf({ issueId, record }: ItemView): string {
  return `${issueId} ${record?.id ?? ''}`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0);
}
