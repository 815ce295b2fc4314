import { atLeast, atMost, reported, type Figure } from '../figures';
import { atOnce, latencyMs } from './bulk-site';
import type { PushMeasured } from './measure-push';
import type { ProjectPushed } from './push-project';

/** The ideal: every place taken by an answer that is waited for, from the first moment to the last. */
export function idealMs(requests: number): number {
  return (requests * latencyMs) / atOnce;
}

/** How near a push of known links came to the ideal, and what it cost. */
export function pushFigures(pushed: ProjectPushed): Figure[] {
  const { items, tookMs, usage, polls, readsOfAPoll, jiraPoints, previewWrites, bare } = pushed;
  const { storage } = usage;
  const name = `push of ${items} items`;
  return [
    atMost(`${name}, time / ideal`, tookMs / idealMs(items), 1.05, '', 3),
    reported('  time, pace', `${seconds(tookMs)}, ${((items / tookMs) * 60_000).toFixed(0)} a minute`),
    reported('  bare requests, as many at once, time / ideal', ofIdeal(bare.tookMs, bare.requests)),
    reported('  deliveries', `${deliveriesOf(pushed)}, ${deliveriesOf(pushed) - 1} hand-overs`),
    atMost(`${name}, KVS writes per item, Start to end`, storage.writes / items, 0.04, '', 4),
    reported('  writes of the preview', `${previewWrites}, ${(previewWrites / items).toFixed(4)} per item`),
    reported('  preview and push', `${((storage.writes + previewWrites) / items).toFixed(4)} per item`),
    reported('  KVS reads, Start to end', `${storage.reads}, of it ${readsOfAPoll} a poll (${polls} polls)`),
    reported('  Jira points of the push', `${jiraPoints}, ${(jiraPoints / items).toFixed(2)} per item`),
  ];
}

/** How soon the page had news. */
export function newsFigure({ items, firstNewsMs }: PushMeasured): Figure {
  return atMost(
    `first progress after Start, ${items} items, as the page asks`,
    firstNewsMs / 1000,
    2,
    's',
    2,
  );
}

/** Who invoked the app how often during a push, and why. */
export function invocationFigures(pushed: PushMeasured): Figure[] {
  const { usage, polls, items } = pushed;
  const all = Object.values(usage.invocations).reduce((sum, count) => sum + count, 0);
  const deliveries = deliveriesOf(pushed);
  const asked = usage.invocations['bulk-resolver'] ?? 0;
  return [
    reported(`invocations for a push of ${items} items`, String(all)),
    reported('  deliveries: one function may send 1,500 requests', String(deliveries)),
    reported('  commands: Start', String(asked - polls)),
    reported('  polls: one page open all the time, soon every 3 s', String(polls)),
    reported('  schedule: the hourly sweep, if its hour came', String(all - deliveries - asked)),
  ];
}

/** How much faster a run is than a script that does one thing after the other. */
export function againstScript(items: number, scriptMs: number, runMs: number): Figure[] {
  return [
    atLeast(
      `link and push of ${items} items, times faster than a script`,
      scriptMs / runMs,
      0.95 * atOnce,
      '',
    ),
    reported('  script, run', `${seconds(scriptMs)}, ${seconds(runMs)}`),
    reported('  run, time / ideal', ofIdeal(runMs, 2 * items)),
  ];
}

export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function deliveriesOf({ usage }: PushMeasured): number {
  return usage.invocations['run-worker'] ?? 0;
}

function ofIdeal(tookMs: number, requests: number): string {
  return (tookMs / idealMs(requests)).toFixed(3);
}
