/** An issue in Jira's answer: under its present key, whatever name it was asked for by. */
interface FetchedIssue {
  readonly id: string;
  readonly key: string;
}

/**
 * Asks Jira about at most `namesAtOnce` issues. The answer comes in any order and leaves out issues that are gone or
 * hidden.
 */
type Ask<I> = (names: readonly string[]) => Promise<readonly I[]>;

/**
 * The most issues Jira answers at once by name.
 * https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-issues/#api-rest-api-3-issue-bulkfetch-post
 */
export const namesAtOnce = 100;

/** Former project keys with the present ones, as far as a list has shown them; kept for the next group of names. */
export type Renames = Map<string, string>;

/** How many issues of a project must have kept their numbers under another key before we assume it of the rest. */
const sample = 5;

/**
 * The issues behind at most `namesAtOnce` different names (ids or keys). Jira answers a former key with the issue under
 * its present key and does not say which name an answer belongs to. Names without a match are asked again in groups.
 * The groups in which an issue comes back identify its name.
 *
 * A hundred names take at most twelve requests, and some more where two of them are former keys of one issue; two where
 * a project is known to be renamed. A project counts as renamed after `sample` of its issues were identified, as long
 * as no issue has its former key. After that, in each group about half of its names, picked by a hash, has to bring its
 * own issues and no other.
 */
export async function issuesByName<I extends FetchedIssue>(
  names: readonly string[],
  ask: Ask<I>,
  renames: Renames,
): Promise<ReadonlyMap<string, I>> {
  const answered = names.length === 0 ? [] : await ask(names);
  const present = new Map(
    answered.flatMap((issue) => [[issue.key, issue] as const, [issue.id, issue] as const]),
  );
  const found = new Map<string, I>();
  const take = (name: string, issue: I | undefined): void => void (issue && found.set(name, issue));
  const left = (): readonly string[] => names.filter((name) => isKey(name) && !found.has(name));

  for (const name of names) take(name, present.get(name));
  for (const { key } of answered) renames.delete(projectOf(key));
  for (const [name, issue] of await byNumber(left(), present, renames, ask)) take(name, issue);
  const open = left();
  if (open.length === 0) return found;
  // An issue that was also asked for by its present key may have a second name, so the other names are asked about
  // alone.
  const theirs = open.length === names.length ? answered : await ask(open);
  if (theirs.length === 0) return found;
  for (const [name, issue] of await toldApart(open, theirs, ask)) take(name, issue);
  learn(renames, open, found, answered);
  return found;
}

/** The issues of renamed projects by their numbers, unless asking for about half of them alone contradicts this. */
async function byNumber<I extends FetchedIssue>(
  names: readonly string[],
  present: ReadonlyMap<string, I>,
  renames: Renames,
  ask: Ask<I>,
): Promise<ReadonlyMap<string, I>> {
  const matched = new Map<string, I>();
  for (const name of names) {
    const issue = present.get(`${renames.get(projectOf(name)) ?? ''}-${numberOf(name)}`);
    if (issue) matched.set(name, issue);
  }
  if (matched.size < sample) return new Map();
  const half = [...matched.keys()].filter((name) => isPicked(Number(numberOf(name))));
  const expected = new Set(half.map((name) => matched.get(name)?.id));
  const answered = half.length === 0 ? [] : await ask(half);
  if (answered.length === expected.size && answered.every(({ id }) => expected.has(id))) return matched;
  for (const name of names) renames.delete(projectOf(name));
  return new Map();
}

/** Picks about every second number by a hash. Renumbered issues would not keep this pattern. */
function isPicked(number: number): boolean {
  return ((Math.imul(number, 0x9e3779b1) >>> 16) & 1) === 0;
}

/** Remembers a project whose issues all kept their numbers under one other key, while no issue has the former one. */
function learn(
  renames: Renames,
  open: readonly string[],
  found: ReadonlyMap<string, FetchedIssue>,
  answered: readonly FetchedIssue[],
): void {
  const alive = new Set(answered.map(({ key }) => projectOf(key)));
  for (const former of new Set(open.map(projectOf))) {
    const keys = open.flatMap((name) => {
      const key = projectOf(name) === former ? found.get(name)?.key : undefined;
      return key === undefined ? [] : [{ name, key }];
    });
    const projects = new Set(keys.map(({ key }) => projectOf(key)));
    const [project] = projects;
    const isKept = keys.every(({ name, key }) => numberOf(name) === numberOf(key));
    if (project !== undefined && projects.size === 1 && isKept && keys.length >= sample && !alive.has(former))
      renames.set(former, project);
  }
}

/**
 * Which of these names each issue belongs to. Every name is in half of the groups, and no two names are in the same set
 * of groups. So an issue comes back in exactly the groups of its name. An issue that comes back in more has two names
 * here.
 */
async function toldApart<I extends FetchedIssue>(
  names: readonly string[],
  issues: readonly I[],
  ask: Ask<I>,
): Promise<ReadonlyMap<string, I>> {
  const [only] = names;
  if (names.length === 1 && only !== undefined)
    return new Map(issues.slice(0, 1).map((issue) => [only, issue]));
  const { groups, size } = groupsFor(names);
  const cameIn = new Map<string, number[]>();
  for (const [at, group] of groups.entries()) {
    for (const { id } of await ask(group)) cameIn.set(id, [...(cameIn.get(id) ?? []), at]);
  }
  const isIn = (name: string, at: number): boolean => groups[at]?.includes(name) === true;
  const told = new Map<string, I>();
  for (const issue of issues) {
    const its = cameIn.get(issue.id) ?? [];
    const name = its.length === size ? names.find((each) => its.every((at) => isIn(each, at))) : undefined;
    if (name !== undefined) told.set(name, issue);
  }
  for (const issue of issues) {
    const its = cameIn.get(issue.id) ?? [];
    if (its.length <= size) continue;
    const some = names.filter(
      (name) => !told.has(name) && groups.every((_, at) => !isIn(name, at) || its.includes(at)),
    );
    for (const name of await namesOf(issue, some, ask)) told.set(name, issue);
  }
  return told;
}

/** All of these names that lead to one issue, found by halving. */
async function namesOf<I extends FetchedIssue>(
  issue: I,
  names: readonly string[],
  ask: Ask<I>,
): Promise<readonly string[]> {
  if (names.length === 0) return [];
  if (!(await ask(names)).some(({ id }) => id === issue.id)) return [];
  if (names.length === 1) return names;
  const middle = Math.ceil(names.length / 2);
  return [
    ...(await namesOf(issue, names.slice(0, middle), ask)),
    ...(await namesOf(issue, names.slice(middle), ask)),
  ];
}

/** The fewest groups that tell the names apart, each name in `size` of them. */
function groupsFor(names: readonly string[]): {
  readonly groups: readonly (readonly string[])[];
  readonly size: number;
} {
  let count = 2;
  while (choices(count, Math.floor(count / 2)).length < names.length) count += 1;
  const size = Math.floor(count / 2);
  const places = choices(count, size);
  const groups = Array.from({ length: count }, (_, at) =>
    names.filter((_name, index) => places[index]?.includes(at)),
  );
  return { groups, size };
}

/** All ways to choose `size` of the numbers below `count`. */
function choices(count: number, size: number): readonly (readonly number[])[] {
  if (size === 0) return [[]];
  if (count < size) return [];
  const without = choices(count - 1, size);
  return [...without, ...choices(count - 1, size - 1).map((some) => [...some, count - 1])];
}

function isKey(name: string): boolean {
  return name.includes('-');
}

function projectOf(key: string): string {
  return key.slice(0, key.lastIndexOf('-'));
}

function numberOf(key: string): string {
  return key.slice(key.lastIndexOf('-') + 1);
}
