import { mostIssues } from '../contract/runs/choice';
import { AppError } from '../shared/app-error';
import { asAppError } from '../shared/consequence';
import { noGathering, type GatheredIssue, type Gathering } from './model/gathering';
import type { Run } from './model/run';
import type { Ports } from '../ports/ports';
import { findIssues, type FindIssues, type FoundSome } from './find-issues';
import { hasTime } from '../shared/retry';

/** So much of gathered issues lies in one row, which holds 240 KiB. */
const mostInARow = 1_000;
const mostBytes = 150_000;

/** A search that gives so many empty pages in a row gives nothing more. */
const mostEmpty = 3;

/**
 * Finds the issues a run is about, as the calling person, as far as one invocation reaches, and writes down which: what is found
 * here is the run. The next call goes on where this one ended.
 * @throws AppError INVALID_INPUT (`jql`: more than a run takes), REFUSED (by Jira: the search, or a place in it that is too old),
 *                  NOT_FOUND (an older run), PLATFORM_DOWN (also: Jira gives the same page over and over), RATE_LIMITED
 */
export async function gatherIssues(ports: Ports, run: Run): Promise<Gathering> {
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
    // Names that find nothing are no empty pages: a list may begin with hundreds of them.
    empty = run.jql !== null && some.issues.length === 0 ? empty + 1 : 0;
    const isStuck = some.next !== null && (some.next === gathering.cursor || empty >= mostEmpty);
    if (isStuck) throw new AppError('PLATFORM_DOWN', { by: 'jira' }, new Error('Jira repeats a page'));
    gathering = await written(ports, run, gathering, some, fresh);
  }
  return gathering;
}

/** Jira may no longer take a place it gave to go on from: then it begins anew, and what it finds again is known already. */
async function foundAt(find: FindIssues, cursor: string | null): Promise<FoundSome> {
  try {
    return await find(cursor);
  } catch (error) {
    if (cursor === null || asAppError(error).code !== 'REFUSED') throw error;
    return find(null);
  }
}

/** All ids that were gathered, in order. */
export async function gatheredIds(ports: Ports, run: Run, { pages }: Gathering): Promise<readonly string[]> {
  const all = await Promise.all(
    Array.from({ length: pages }, (_, page) => ports.runs.gathered(run.id, page)),
  );
  return all.flat().map(({ id }) => id);
}

/** An issue may come on two pages, also of two invocations: it is in the run once. */
async function idsIn(ports: Ports, run: Run, gathering: Gathering): Promise<Set<string>> {
  return new Set(await gatheredIds(ports, run, gathering));
}

/** Writes what was found, then how far that is: who dies between the two finds it anew, and writes over it. */
async function written(
  ports: Ports,
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
