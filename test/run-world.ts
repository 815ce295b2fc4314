import { runsContract } from '../src/contract/runs/questions';
import type { RunChoice } from '../src/contract/runs/choice';
import type { ItemView } from '../src/contract/runs/item';
import type { RunView } from '../src/contract/runs/run-view';
import type { QuestionOf } from '../src/contract/procedure';
import { runConsumer } from '../src/entry/run-consumer';
import type { Ports } from '../src/ports/ports';
import { continueRun } from '../src/runs/continue-run';
import { previewRun } from '../src/runs/preview-run';
import { readItems } from '../src/runs/read-items';
import { startPush } from '../src/runs/press-run';
import { watchRun } from '../src/runs/watch-run';
import type { ProjectCaller } from '../src/ports/caller';
import { aCaseId, aConnection, aLink, projectId } from './builders';
import { aWorld, type World } from './ports';

/** Paula administers the project. */
export const paula: ProjectCaller = {
  accountId: '5b10a2844c20165700ede21b',
  projectId,
  rights: { mayBrowse: true, mayAdministerProject: true, mayAdminister: false },
};

export const wholeProject = { how: 'project', jql: '', onlyLinked: false, onlyChanged: false } as const;
const everything = { plannedAs: null, skipped: null, state: null };

/** A world with so many issues, each linked to a case of its own, and all the time a consumer has. */
export function aRunWorld(issues: number, atOnce = 4): World {
  const world = aWorld({ connection: aConnection({ atOnce }) });
  world.state.timeLeft = 900_000;
  world.jira.asUser = paula.accountId;
  for (const [n, { id }] of world.jira.fill(issues).entries()) {
    world.connector.hold(id, [aLink({ id: aCaseId(n) })]);
  }
  // Every call takes a tenth of a second, or no time would ever pass.
  world.connector.meanwhile = () => passTime(world, 100);
  return world;
}

export function passTime({ state }: World, ms: number): void {
  state.now = new Date(state.now.getTime() + ms);
}

/** An event as the queue hands it over. */
interface Letter {
  readonly body: object;
  readonly retryContext?: object;
}

/** What a consumer asked for: the same event once more. */
export interface Again {
  readonly seconds: number;
  readonly data: object;
}

/** The next event nobody has delivered, after the time it is to wait; null when there is none. */
export function nextLetter(world: World): Letter | null {
  const called = world.events.shift();
  if (!called) return null;
  const { afterSeconds, ...event } = called;
  passTime(world, afterSeconds * 1000);
  return { body: { version: 1, ...event } };
}

/** The same event as it comes again, because its delivery came to no good end or asked for it. */
export function repeated(letter: Letter, data: object | null = null): Letter {
  return { ...letter, retryContext: { retryCount: 1, retryReason: 'X', ...(data && { retryData: data }) } };
}

/** Delivers one event; gives what the consumer asked for, null for nothing more. */
export async function deliver(ports: Ports, letter: Letter): Promise<Again | null> {
  let asked: Again | null = null;
  await runConsumer(ports, (seconds, data) => (asked = { seconds, data }))(letter);
  return asked;
}

/** Delivers an event, and what it asks to be given again, then all others, until there are none. */
export async function deliverAll(world: World, first: Letter | null = nextLetter(world)): Promise<void> {
  let letter = first;
  for (let deliveries = 0; letter; deliveries++) {
    if (deliveries > 200) throw new Error('this never ends');
    const again: Again | null = await deliver(world.ports, letter);
    if (again) passTime(world, again.seconds * 1000);
    letter = again ? repeated(letter, again.data) : nextLetter(world);
  }
}

/** Previews what was chosen, and gives the run's name. */
export async function preview(
  world: World,
  choice: RunChoice = wholeProject,
  caller = paula,
): Promise<string> {
  world.jira.asUser = caller.accountId;
  const begun = await previewRun(world.ports)(caller, { projectId, choice });
  if (!begun.begun) throw new Error('another run is under way');
  await askedOn(world, begun.run, caller);
  await deliverAll(world);
  return begun.run.id;
}

/** Asks on, as the page does, until what a person pressed is through. */
export async function askedOn(world: World, run: RunView, caller = paula): Promise<RunView> {
  let now = run;
  for (let asked = 0; now.asking !== null; asked++) {
    if (asked > 100) throw new Error('this never ends');
    world.jira.asUser = caller.accountId;
    now = await continueRun(world.ports)(caller, { projectId, runId: run.id });
  }
  return now;
}

/** Says that a previewed run is to be pushed; its event waits. */
export async function start(
  world: World,
  runId: string,
  first: 5 | null = null,
  caller = paula,
): Promise<RunView> {
  world.jira.asUser = caller.accountId;
  return askedOn(world, await startPush(world.ports)(caller, { projectId, runId, first }), caller);
}

/** Previews, starts, and delivers until nothing is left. */
export async function pushed(world: World, choice: RunChoice = wholeProject): Promise<string> {
  const runId = await preview(world, choice);
  await start(world, runId);
  await deliverAll(world);
  return runId;
}

export function watched(world: World, runId: string, caller = paula): Promise<RunView> {
  return watchRun(world.ports)(caller, { projectId, runId });
}

/** All items of a run that somebody may see. */
export async function itemsOf(
  world: World,
  runId: string,
  filter: Partial<QuestionOf<typeof runsContract.readItems>['filter']> = {},
  caller = paula,
): Promise<readonly ItemView[]> {
  const items: ItemView[] = [];
  for (let from: number | null = 0; from !== null;) {
    const question = { projectId, runId, filter: { ...everything, ...filter }, from, limit: 500 };
    const page: Awaited<ReturnType<ReturnType<typeof readItems>>> = await readItems(world.ports)(
      caller,
      question,
    );
    items.push(...page.items);
    from = page.next;
  }
  return items;
}

/** What is wrong with a run's account of itself, in words; nothing is wrong with an empty list. */
export async function liesOf(world: World, runId: string): Promise<readonly string[]> {
  const [{ standing, phase }, items] = await Promise.all([watched(world, runId), itemsOf(world, runId)]);
  const lies: string[] = [];
  const sum = Object.values(standing.by).reduce((all, count) => all + count, 0);
  if (sum !== standing.total) lies.push(`${String(sum)} of ${String(standing.total)} add up`);
  if (items.length !== standing.total)
    lies.push(`${String(items.length)} items of ${String(standing.total)}`);
  const log = world.connector.pushed;
  if (new Set(log).size !== log.length) lies.push('something was pushed twice');
  for (const { issueId, record, state } of items) {
    const wasPushed = log.includes(`${issueId} ${record?.id ?? ''}`);
    if (state === 'pushed' && !wasPushed) lies.push(`${issueId} was never pushed`);
    if (wasPushed && state !== 'pushed' && state !== 'unknown' && state !== 'onTheWay')
      lies.push(`${issueId} was pushed and is told to be ${state}`);
    if (phase === 'done' && (state === 'waiting' || state === 'onTheWay' || state === 'notSent'))
      lies.push(`${issueId} is ${state} though the run is done`);
  }
  return lies;
}
