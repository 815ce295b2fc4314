import { isOver } from '../../../src/contract/runs/phase';
import type { RunConnection, RunView } from '../../../src/contract/runs/run-view';
import { amount } from '../../shared/messages/forms';
import { regions } from '../../shared/messages/en.yml';
import { duration } from '../../shared/words/duration';
import { throughWords } from '../../shared/words/through';
import { atTime } from '../../shared/words/time';
import { discardedPhases, phases, progress, states } from '../messages/en.yml';

/** The heading of a run: a preview that was thrown away was never one. */
export function phaseName({ phase, isStarted }: Pick<RunView, 'phase' | 'isStarted'>): string {
  if (isStarted || (phase !== 'cancelled' && phase !== 'cancelling')) return phases[phase];
  return discardedPhases[phase];
}

/** "1,200 of 4,800 done"; of what is read while the plan is made. */
export function doneLine(done: number, total: number | null, isReading: boolean): string {
  if (total === null) return isReading ? progress.read({ done }) : progress.done({ done });
  return isReading ? progress.readOf({ done, total }) : progress.doneOf({ done, total });
}

/** "240 a minute, about 12 minutes left"; empty while neither is known. */
export function paceLine({ perMinute, secondsLeft }: Pick<RunView, 'perMinute' | 'secondsLeft'>): string {
  const pace = perMinute === null ? [] : [progress.perMinute({ count: Math.round(perMinute) })];
  const left = secondsLeft === null ? [] : [progress.left({ time: duration(secondsLeft) })];
  return [...pace, ...left].join(', ');
}

/** "Last answer: OPS-12, pushed, at 17:42." */
export function latestLine({ issueKey, state, at }: NonNullable<RunView['latest']>): string {
  return state === 'onTheWay'
    ? progress.now({ issue: issueKey })
    : progress.latest({ issue: issueKey, state: states[state].toLowerCase(), time: atTime(at) });
}

/** Through which connection a run sends. */
export function connectionLine({ region, last4, isGone = false, ...named }: RunConnection): string {
  const token = { region: regions[region], last4 };
  const { name, host = null, isOneOfSeveral = false } = named;
  if (name === undefined || !(isOneOfSeveral || isGone))
    return isGone ? progress.goneConnection(token) : progress.connection(token);
  const through = throughWords({ name, host });
  return isGone
    ? progress.goneConnectionOf({ through, ...token })
    : progress.connectionOf({ through, ...token });
}

/** Said of a run that goes on while its project uses another connection by now; null otherwise. */
export function projectUsesLine({ phase, connection }: Pick<RunView, 'phase' | 'connection'>): string | null {
  const { projectUses: name, isGone = false } = connection;
  if (name === undefined || isGone || isOver(phase)) return null;
  return name === null ? progress.projectUsesNone : progress.projectUses({ name });
}

/** A run's progress in one sentence, for those who hear it. */
export function spokenProgress(run: RunView, done: string): string {
  const { by } = run.standing;
  const wrong = trouble.filter((state) => by[state] > 0);
  const counts = wrong.map((state) => `${amount(by[state])} ${states[state].toLowerCase()}`);
  return [`${phaseName(run)}: ${done}`, ...counts].join(', ');
}

const trouble = ['refused', 'failed', 'unknown'] as const;
