import { mostIssues } from '../contract/runs/choice';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { noGathering, type GatheredIssue, type Gathering } from './model/gathering';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import { findIssues, type FindIssues, type FindNeeds, type FoundSome } from './find-issues';
import { hasTime } from '../shared/retry';

export type GatherNeeds = FindNeeds & Pick<Ports, 'runs' | 'timeLeft'>;

/** The most one row of found issues holds. A row takes 240 KiB. */
const mostInARow = 1_000;
const mostBytes = 150_000;

/** After this many empty pages in a row, a search gives nothing more. */
const mostEmpty = 3;

/**
 * Finds the issues of a run as the caller, within one invocation, and stores them: these issues are the run. The next
 * call goes on where this one stopped.
 * @throws AppError INVALID_INPUT (`jql`: more than a run takes), REFUSED (by Jira: the search, or a cursor that is too
 *                  old), NOT_FOUND (an older run), PLATFORM_DOWN (also: Jira returns the same page again and again),
 *                  RATE_LIMITED
 */
export async function gatherIssues(ports: GatherNeeds, run: Run): Promise<Gathering> {
  let gathering = (await ports.runs.gathering(run.id)) ?? noGathering(run.createdAt);
  if (gathering.isThrough) return gathering;
  const known = await idsIn(ports, run, gathering);
  const find = await findIssues(ports, run);
  for (let empty = 0; !gathering.isThrough && hasTime(ports);) {
    const some = await foundAt(find, gathering.cursor);
    const fresh = some.issues.filter(({ id }) => !known.has(id));
    for (const { id } of fresh) known.add(id);
    if (known.size > mostIssues) {
      throw new AppError('INVALID_INPUT', { fields: [{ field: 'jql', problem: 'tooMany' }] });
    }
    // Names that match nothing are not empty pages: a list may begin with hundreds of them.
    empty = run.jql !== null && some.issues.length === 0 ? empty + 1 : 0;
    const isStuck = some.next !== null && (some.next === gathering.cursor || empty >= mostEmpty);
    if (isStuck) throw new AppError('PLATFORM_DOWN', { by: 'jira' }, new Error('Jira repeats a page'));
    gathering = await written(ports, run, gathering, some, fresh);
  }
  return gathering;
}

/** Jira may no longer accept a cursor it gave. Then the search starts again; what it finds twice is already known. */
async function foundAt(find: FindIssues, cursor: string | null): Promise<FoundSome> {
  try {
    return await find(cursor);
  } catch (error) {
    if (cursor === null || asAppError(error).code !== 'REFUSED') throw error;
    return find(null);
  }
}

/** The ids of all found issues, in order. */
export async function gatheredIds(
  ports: Pick<Ports, 'runs'>,
  run: Run,
  { pages }: Gathering,
): Promise<readonly string[]> {
  const all = await Promise.all(
    Array.from({ length: pages }, (_, page) => ports.runs.gathered(run.id, page)),
  );
  return all.flat().map(({ id }) => id);
}

/** An issue may appear on two pages, even in two invocations. The run holds it once. */
async function idsIn(ports: Pick<Ports, 'runs'>, run: Run, gathering: Gathering): Promise<Set<string>> {
  return new Set(await gatheredIds(ports, run, gathering));
}

/**
 * Stores the issues, then the progress. A function that dies between the two finds the same issues again and overwrites
 * them.
 */
async function written(
  ports: Pick<Ports, 'runs'>,
  run: Run,
  before: Gathering,
  { next, missing }: FoundSome,
  issues: readonly GatheredIssue[],
): Promise<Gathering> {
  let { pages } = before;
  for (const row of inRows(issues)) {
    await ports.runs.saveGathered(run.id, pages, row);
    pages += 1;
  }
  const gathering: Gathering = {
    ...before,
    cursor: next,
    isThrough: next === null,
    pages,
    issues: before.issues + issues.length,
    missing: [...before.missing, ...missing],
  };
  await ports.runs.saveGathering(run.id, gathering);
  return gathering;
}

function inRows(issues: readonly GatheredIssue[]): readonly (readonly GatheredIssue[])[] {
  const rows: GatheredIssue[][] = [];
  let bytes = 0;
  for (const issue of issues) {
    const size = JSON.stringify(issue).length;
    const row = rows.at(-1);
    if (row && row.length < mostInARow && bytes + size <= mostBytes) row.push(issue);
    else {
      rows.push([issue]);
      bytes = 0;
    }
    bytes += size;
  }
  return rows;
}
