import { atLeast, atMost, reported, type Figure } from '../figures';
import { atOnce, latencyMs } from './bulk-site';
import type { HandOvers } from './cost';
import type { PushMeasured } from './measure-push';
import type { Bare, ProjectPushed } from './push-project';

/** The ideal: every place taken by an answer that is waited for, from the first moment to the last. */
function idealMs(requests: number): number {
  return (requests * latencyMs) / atOnce;
}

/** How near a push of known links came to a bare loop and to the ideal, and where its time went. */
export function paceFigures(pushed: ProjectPushed): Figure[] {
  const { items, workedMs, tookMs, pressMs, handOvers, bare, largestGapMs } = pushed;
  const sendingMs = workedMs - handOvers.delayMs;
  return [
    atMost(
      `push of ${items} items, time / bare loop of the same run`,
      overBare(sendingMs, items, bare),
      1.02,
      '',
      3,
    ),
    reported('  time, pace', `${seconds(sendingMs)}, ${((items / sendingMs) * 60_000).toFixed(0)} a minute`),
    reported(
      '  time / ideal: push, bare loop',
      `${ofIdeal(sendingMs, items)}, ${ofIdeal(bare.tookMs, bare.requests)}`,
    ),
    ...handOverFigures(handOvers, 'not in'),
    reported('  from the press on Start to the end', seconds(tookMs)),
    reported(`  of it Start itself: rights on ${items} issues are asked`, seconds(pressMs)),
    reported('  largest gap in progress, as the page asks', seconds(largestGapMs)),
  ];
}

/** How often work was handed on, and how long that is known to have taken; `whether` the time that was told holds it. */
export function handOverFigures(
  { deliveries, count, backoffs, delayMs, backoffMs }: HandOvers,
  whether: 'in' | 'not in',
): Figure[] {
  const called = `${seconds(delayMs - backoffMs)} called for later, ${seconds(backoffMs)} in ${backoffs} back-offs`;
  return [
    reported('  deliveries, hand-overs', `${deliveries}, ${count}`),
    reported(`  delays of hand-overs, ${whether} the time above`, called),
  ];
}

/** How soon the page had news. */
export function newsFigures({ items, firstNewsMs, pressMs }: PushMeasured): Figure[] {
  return [
    atMost(`first progress after the press on Start, ${items} items`, firstNewsMs / 1000, 2, 's', 2),
    reported('  after Start was answered', `${((firstNewsMs - pressMs) / 1000).toFixed(2)} s`),
  ];
}

/** Who invoked the app how often during a push, and why. */
export function invocationFigures({ cost: { usage }, handOvers, polls, items }: PushMeasured): Figure[] {
  const all = Object.values(usage.invocations).reduce((sum, count) => sum + count, 0);
  const asked = usage.invocations['bulk-resolver'] ?? 0;
  return [
    reported(`invocations for a push of ${items} items`, String(all)),
    reported('  deliveries: one function may send 1,500 requests', String(handOvers.deliveries)),
    reported('  commands: Start, and asking on', String(asked - polls)),
    reported('  polls: one page open all the time, soon every 3 s', String(polls)),
    reported('  schedule: the hourly sweep, if its hour came', String(all - handOvers.deliveries - asked)),
  ];
}

/** How much faster a run is than a script that does one thing after the other. */
export function againstScript(
  items: number,
  scriptMs: number,
  loopMs: number,
  pushed: PushMeasured,
): Figure[] {
  const { tookMs, pressMs, workedMs, handOvers } = pushed;
  const name = `link and push of ${items} items, times faster than a script`;
  return [
    atLeast(name, scriptMs / tookMs, 0.95 * atOnce, ''),
    reported('  script, run from the press on Start', `${seconds(scriptMs)}, ${seconds(tookMs)}`),
    reported('  of it Start itself', seconds(pressMs)),
    reported('  run without Start, time / bare loop', ((workedMs - handOvers.delayMs) / loopMs).toFixed(3)),
    reported('  run, time / ideal', ofIdeal(tookMs, 2 * items)),
  ];
}

/** The time of a push as a part of the time its requests take a bare loop. */
export function overBare(ms: number, requests: number, bare: Bare): number {
  return ms / requests / (bare.tookMs / bare.requests);
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

export function ofIdeal(tookMs: number, requests: number): string {
  return (tookMs / idealMs(requests)).toFixed(3);
}
