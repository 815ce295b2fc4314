import type { Usage } from '../../cloud/forge/usage';
import type { Cloud } from '../../cloud/start-cloud';
import { handOverSeconds } from '../../../src/runs/deliver-run';

/** What the app used of the platform and of Jira since it was counted last. */
export interface Cost {
  readonly usage: Usage;
  readonly points: { readonly app: number; readonly user: number };
  /** What it would be if Jira charged a point for each issue a permission check asks about. */
  readonly harshPoints: number;
}

export function resetCost({ forge, jira }: Cloud): void {
  forge.resetUsage();
  jira.resetUsage();
}

export function readCost({ forge, jira }: Cloud): Cost {
  const points = jira.points();
  return { usage: forge.usage(), points, harshPoints: points.app + points.user + jira.checked() };
}

/** How often work was handed on, and how long that is known to have taken: the next call is for later, and may find its key held. */
export interface HandOvers {
  readonly deliveries: number;
  readonly count: number;
  readonly backoffs: number;
  readonly backoffMs: number;
  readonly delayMs: number;
}

/** `runs`: how many runs were worked off; the first delivery of each was not handed on. */
export function handOversOf({ invocations, queue }: Usage, runs = 1): HandOvers {
  const deliveries = invocations['run-worker'] ?? 0;
  const count = deliveries - runs;
  const { backoffs, backoffMs } = queue;
  return { deliveries, count, backoffs, backoffMs, delayMs: count * handOverSeconds * 1000 + backoffMs };
}
