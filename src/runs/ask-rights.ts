import type { Rights } from './model/rights';
import type { Run } from './model/run';
import { asAppError } from '../shared/consequence';
import type { Ports } from '../ports/ports';
import type { Asking, Press } from '../ports/runs';
import { hasTime, retry, type Patience } from '../shared/retry';
import { inParts } from '../shared/in-parts';
import { notePerson, type PersonNeeds } from './stored-run';

type JiraNeeds = Patience & Pick<Ports, 'backOff' | 'projectIssues'>;
export type AskNeeds = JiraNeeds & PersonNeeds & Pick<Ports, 'runs' | 'now'>;

/** How many issues one rights request covers, and how many such requests run in parallel. */
const rightsAtOnce = 1_000;
const parallelRequests = 8;
const issuesPerFetch = 100;

/** A question left unfinished for longer than this starts again, because what it learned may be out of date. */
const freshMs = 600_000;

/**
 * Asks Jira, as the caller, what they may do on issues of a run and which of these have left the project. Stores the
 * answer with this press. Returns null when one invocation is too short for all issues; the next call goes on from
 * there.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, QUOTA_USED_UP: what was learned so far is kept
 */
export async function askRights(
  ports: AskNeeds,
  run: Run,
  accountId: string,
  press: Press,
  issueIds: readonly string[],
): Promise<Rights | null> {
  if (accountId !== run.by) await notePerson(ports, accountId, run.projectId, run.id);
  const kept = await ports.runs.asking(run.id, accountId);
  let asking = begun(ports, kept, accountId, press, issueIds.length);
  let isKept = kept !== null;
  const keep = async (): Promise<void> => {
    isKept = true;
    await ports.runs.saveAsking(run.id, asking);
  };
  while (asking.done < issueIds.length) {
    if (!hasTime(ports)) {
      await keep();
      return null;
    }
    const some = issueIds.slice(asking.done, asking.done + parallelRequests * rightsAtOnce);
    const told = await Promise.all(
      inParts(some, rightsAtOnce).map((part) => rightsOn(ports, run, press, part)),
    );
    asking = {
      ...asking,
      done: asking.done + some.length,
      maySee: joined([asking.maySee, ...told.map(({ maySee }) => maySee)]),
      mayEdit: joined([asking.mayEdit, ...told.map(({ mayEdit }) => mayEdit)]),
      moved: joined([asking.moved, ...told.map(({ moved }) => moved)]),
    };
    if (asking.done < issueIds.length) await keep();
  }
  const { at, maySee, mayEdit, moved } = asking;
  const before = await ports.runs.rights(run.id, accountId);
  const everSaw = joined([maySee, before?.everSaw ?? new Set()]);
  const rights = { accountId, at, maySee, mayEdit, moved, everSaw };
  await ports.runs.saveRights(run.id, rights);
  if (isKept) await ports.runs.endAsking(run.id, accountId);
  return rights;
}

/** Goes on where the same person's same press stopped a moment ago, or starts at the beginning. */
function begun(
  ports: Pick<Ports, 'now'>,
  kept: Asking | null,
  accountId: string,
  press: Press,
  of: number,
): Asking {
  const now = ports.now();
  const isFresh = kept !== null && now.getTime() - Date.parse(kept.at) < freshMs;
  if (isFresh && kept.of === of && kept.press.kind === press.kind) return { ...kept, press };
  const nothing: ReadonlySet<string> = new Set();
  const at = now.toISOString();
  return {
    accountId,
    at,
    press,
    done: 0,
    of,
    maySee: nothing,
    mayEdit: nothing,
    moved: nothing,
    everSaw: nothing,
  };
}

async function rightsOn(
  ports: JiraNeeds,
  run: Run,
  { kind }: Press,
  issueIds: readonly string[],
): Promise<Pick<Rights, 'maySee' | 'mayEdit' | 'moved'>> {
  const jira = ports.backOff('jira');
  const { mayBrowse, mayEdit } = await retry(ports, jira, () => ports.projectIssues.myRights(issueIds));
  // A preview has just found these issues in the project, so none has moved.
  const seen = kind === 'preview' ? [] : issueIds.filter((id) => mayBrowse.has(id));
  return { maySee: mayBrowse, mayEdit, moved: new Set(await movedAmong(ports, run, seen)) };
}

/** Which of these existing issues have left the project. One search, which returns only those. */
async function movedAmong(ports: JiraNeeds, run: Run, ids: readonly string[]): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const jira = ports.backOff('jira');
  const jql = `id in (${ids.join(', ')}) AND project != ${run.projectId}`;
  try {
    const { issues } = await retry(ports, jira, () => ports.projectIssues.searchKeys('user', jql, null));
    return issues.map(({ id }) => id);
  } catch (error) {
    // Jira refuses a search that names an issue deleted just now. A fetch by id simply leaves it out.
    if (asAppError(error).code !== 'REFUSED') throw error;
    const parts = inParts(ids, issuesPerFetch);
    const found = [];
    for (const part of parts) {
      found.push(...(await retry(ports, jira, () => ports.projectIssues.fetch('user', part))));
    }
    return found.filter(({ projectId }) => projectId !== run.projectId).map(({ id }) => id);
  }
}

function joined(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set(sets.flatMap((set) => [...set]));
}
