import type { Wish } from '../../domain/run/plan-issue';
import { skippedItem } from '../../domain/run/plan-issue';
import type { PlannedItem } from '../../domain/run/planned-item';
import type { Run } from '../../domain/run/run';
import type { Ports } from '../../ports';
import type { FoundIssue } from '../../run-ports';
import { retry } from '../../shared/retry';
import { changedSincePushed, toSendAgain } from './older-items';

/**
 * A page of what a run is about: issues as the app found them, and what is wished of each, null where all links are meant.
 * `gone`: wishes for issues that are not there. `next`: where the following page begins, null after the last one.
 */
export interface SourcePage {
  readonly issues: readonly FoundIssue[];
  readonly wishes: ReadonlyMap<string, readonly Wish[]> | null;
  readonly gone: readonly PlannedItem[];
  readonly next: string | null;
}

/** Wishes by an issue's key or id, as they were named. */
type NamedWishes = ReadonlyMap<string, readonly Wish[]>;

/** Jira tells of so many issues at once. */
const issuesAtOnce = 100;

/** The id of an issue nobody was told. */
export const untoldId = '0';

/**
 * The pages of what a run was chosen to be about, from a cursor on (null: from the beginning).
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED, REFUSED (by Jira: the search, or a cursor that is too old)
 */
export async function* sourcePages(
  ports: Ports,
  run: Run,
  cursor: string | null,
): AsyncGenerator<SourcePage, void, void> {
  const { chosen } = run;
  switch (chosen.how) {
    case 'project':
      return yield* searched(ports, run, cursor, null);
    case 'changedDuring':
      return yield* searched(
        ports,
        run,
        cursor,
        await changedSincePushed(ports, run.projectId, chosen.runId),
      );
    case 'list':
      return yield* named(ports, await listed(ports, run.id, chosen), cursor);
    case 'again':
      return yield* named(ports, await toSendAgain(ports, run.projectId, chosen), cursor);
  }
}

/** Issues a search finds; where only some are wished for, the others are left out. */
async function* searched(
  ports: Ports,
  { jql }: Run,
  cursor: string | null,
  only: ((issue: FoundIssue) => readonly Wish[]) | null,
): AsyncGenerator<SourcePage, void, void> {
  for (let from = cursor; ;) {
    const page = await retry(ports, ports.gate('jira'), () => ports.projectIssues.search(jql ?? '', from));
    const wishes = only && new Map(page.issues.map((issue) => [issue.id, only(issue)] as const));
    const issues = page.issues.filter(({ id }) => wishes === null || (wishes.get(id)?.length ?? 0) > 0);
    yield { issues, wishes, gone: [], next: page.next };
    if (page.next === null) return;
    from = page.next;
  }
}

/** Issues that were named, a hundred at a time; the cursor counts them. */
async function* named(
  ports: Ports,
  wishes: NamedWishes,
  cursor: string | null,
): AsyncGenerator<SourcePage, void, void> {
  const names = [...wishes.keys()];
  for (let from = Number(cursor ?? 0); ; from += issuesAtOnce) {
    const some = names.slice(from, from + issuesAtOnce);
    const found =
      some.length === 0 ? [] : await retry(ports, ports.gate('jira'), () => ports.projectIssues.fetch(some));
    const next = from + issuesAtOnce < names.length ? String(from + issuesAtOnce) : null;
    const byName = new Map(
      found.flatMap((issue) => [[issue.key, issue] as const, [issue.id, issue] as const]),
    );
    const missing = some.filter((name) => !byName.has(name));
    yield {
      issues: [...new Set(some.flatMap((name) => byName.get(name) ?? []))],
      wishes: byIssue(some, byName, wishes),
      gone: missing.flatMap((name) => goneItems(name, wishes.get(name) ?? [])),
      next,
    };
    if (next === null) return;
  }
}

/** An issue may have been named in two ways, by an old key and a new one. */
function byIssue(
  names: readonly string[],
  found: ReadonlyMap<string, FoundIssue>,
  wishes: NamedWishes,
): ReadonlyMap<string, readonly Wish[]> {
  const all = new Map<string, readonly Wish[]>();
  for (const name of names) {
    const id = found.get(name)?.id;
    if (id !== undefined) all.set(id, [...(all.get(id) ?? []), ...(wishes.get(name) ?? [])]);
  }
  return all;
}

function goneItems(name: string, wishes: readonly Wish[]): readonly PlannedItem[] {
  const issue = /^\d+$/.test(name) ? { id: name, key: '' } : { id: untoldId, key: name };
  return wishes.map(({ record, key }) => skippedItem({ ...issue, key: issue.key || key }, 'gone', record));
}

async function listed(
  ports: Ports,
  runId: string,
  { options }: { readonly options: Wish['options'] },
): Promise<NamedWishes> {
  const wishes = new Map<string, Wish[]>();
  for (let part = 0; ; part++) {
    const pairs = await retry(ports, ports.gate('storage'), () => ports.runs.pairs(runId, part));
    if (pairs === null) return wishes;
    for (const { issueKey, object, id } of pairs) {
      const wish = { record: { object, id }, options, mayLink: true, key: issueKey };
      const known = wishes.get(issueKey);
      if (known) known.push(wish);
      else wishes.set(issueKey, [wish]);
    }
  }
}
