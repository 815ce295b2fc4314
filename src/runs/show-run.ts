import type { RunPhase } from '../contract/runs/phase';
import type { Asking, RunView } from '../contract/runs/run-view';
import type { StopView } from '../contract/connections/stop-view';
import type { Registry } from '../connections/model/registry';
import { statusOf } from './model/phase';
import { rightsUntil } from './model/rights';
import type { HiddenItem } from './model/visibility';
import { viewRun } from './model/view-run';
import type { Ports } from '../ports/ports';
import type { Press } from '../ports/runs';
import type { ProjectCaller } from '../ports/caller';
import { getRun, type FoundRun, type StoredRunNeeds } from './stored-run';
import { namesFor, type NamesNeeds } from './names-for';
import { standingStop } from '../connections/model/standing-stop';
import { showStop } from '../connections/show-stop';
import { hiddenFrom, type HiddenNeeds } from './visibility-of-run';

/** What showing a run needs of the world. */
export type ShowRunNeeds = HiddenNeeds & NamesNeeds & StoredRunNeeds & Pick<Ports, 'connections' | 'now'>;

/** A run as it stands now, counted over the issues the caller may see. `known`: the registry, where it was read before. */
export async function showRun(
  ports: ShowRunNeeds,
  { accountId }: ProjectCaller,
  found: FoundRun,
  known?: Registry,
): Promise<RunView> {
  const { run, rows } = found;
  const { intent } = rows;
  const [{ hidden, lookedAt }, gathering, nameOf, asking, registry] = await Promise.all([
    hiddenFrom(ports, found, accountId),
    // Only the maker learns how many issues were found, and only while it matters.
    run.by === accountId && rows.end === null ? ports.runs.gathering(run.id) : null,
    namesFor(ports, [run.by, intent.by]),
    askingOf(ports, found, accountId),
    known ?? ports.connections.registry(),
  ]);
  const stop = await stopOf(ports, found, registry);
  const unseen = await unseenBy(ports, found, accountId, hidden);
  const view = { ...found, gathering, lookedAt, hidden, unseen, nameOf, accountId, registry, stop };
  return viewRun({ ...view, asking, rightsUntil: untilOf(found) }, ports.now());
}

/** The same, freshly read. */
export async function showRunNow(
  ports: ShowRunNeeds,
  caller: ProjectCaller,
  runId: string,
): Promise<RunView> {
  return showRun(ports, caller, await getRun(ports, caller.projectId, runId));
}

/** The progress of the caller's own press. The page keeps asking until it is through. */
async function askingOf(
  ports: Pick<Ports, 'runs' | 'now'>,
  { run, rows }: FoundRun,
  accountId: string,
): Promise<Asking | null> {
  const { phase } = statusOf(rows, ports.now());
  if (phase === 'gathering') {
    // Only the maker learns how many were found: what others may see of them is not asked before they are planned.
    if (run.by !== accountId) return { for: 'preview', done: 0, of: null };
    const gathering = await ports.runs.gathering(run.id);
    return { for: 'preview', done: gathering?.issues ?? 0, of: run.expectedIssues };
  }
  const kind = pressIn[phase];
  const asking = kind ? await ports.runs.asking(run.id, accountId) : null;
  return asking && asking.press.kind === kind ? { for: 'push', done: asking.done, of: asking.of } : null;
}

/** The press each phase waits for. */
const pressIn: Partial<Record<RunPhase, Press['kind']>> = {
  ready: 'start',
  tried: 'start',
  partly: 'start',
  paused: 'resume',
  stalled: 'resume',
};

/**
 * The stop that keeps a resting run from pushing. One that is under way meets it by itself. Who stopped it is never
 * stored with a run.
 */
async function stopOf(
  ports: NamesNeeds & Pick<Ports, 'now'>,
  { rows }: FoundRun,
  registry: Registry,
): Promise<StopView | null> {
  const { phase } = statusOf(rows, ports.now());
  const isPreview = rows.intent.work !== 'push' && phase !== 'ready';
  if (isPreview || pressIn[phase] === undefined) return null;
  const stop = standingStop(registry, rows.intent.connection.id);
  return stop && showStop(ports, stop);
}

/** How many of the hidden items the caller could see when they pressed. Their number is no secret to them. */
async function unseenBy(
  ports: Pick<Ports, 'runs'>,
  { run, rows }: FoundRun,
  accountId: string,
  hidden: readonly HiddenItem[],
): Promise<number | null> {
  if (accountId !== run.by && accountId !== rows.intent.by) return null;
  if (hidden.length === 0) return 0;
  const rights = await ports.runs.rights(run.id, accountId);
  return rights && hidden.filter(({ issueId }) => rights.everSaw.has(issueId)).length;
}

function untilOf({ rows: { intent } }: FoundRun): string | null {
  const asked = [intent.makerAskedAt, intent.starterAskedAt].filter((at) => at !== null).toSorted()[0];
  return asked === undefined ? null : rightsUntil({ at: asked });
}
