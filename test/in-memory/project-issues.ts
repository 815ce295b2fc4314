import { AppError } from '../../src/shared/app-error';
import type { Mirror } from '../../src/contract/links/mirror';
import type { Identity } from '../../src/ports/jira';
import type { FoundIssue, FoundPage, RightsOnIssues, ProjectIssues } from '../../src/ports/project-issues';

const pageSize = 100;
const keysPageSize = 5_000;

/** A project's issues in memory, with everything people may do to them during a run. */
export class InMemoryProjectIssues implements ProjectIssues {
  readonly all = new Map<string, FoundIssue>();
  /** Issue ids that these accounts cannot see, or not edit. `app` is the app's own account. */
  readonly hidden = new Map<string, Set<string>>();
  readonly readOnly = new Map<string, Set<string>>();
  /** Former keys and the ids they lead to. */
  readonly formerKeys = new Map<string, string>();
  /** The requests in order, such as `search`, and as whom they were made. */
  readonly asked: string[] = [];
  readonly askedAs: string[] = [];
  /** The searches as they arrived. */
  readonly searches: string[] = [];
  readonly refusedSearches = new Map<string, string>();
  /** Runs before an answer: time passes, or somebody does something. */
  meanwhile: (call: string) => void = () => undefined;
  asUser = '';
  /** Pages a search returns instead of its own, if any. */
  strangePages: readonly { readonly ids: readonly string[]; readonly next: string | null }[] | null = null;
  readonly #faults: { readonly call: string; times: number; skip: number; readonly error: AppError }[] = [];

  constructor(
    private readonly projectId: string,
    private readonly mirrors: ReadonlyMap<string, Mirror>,
  ) {}

  /** Adds this many issues OPS-1, OPS-2 …, with ids from 20001 on. */
  fill(count: number, over: Partial<FoundIssue> = {}): readonly FoundIssue[] {
    const made = Array.from({ length: count }, (_, n): FoundIssue => ({
      id: String(20001 + n),
      key: `OPS-${String(n + 1)}`,
      projectId: this.projectId,
      updatedAt: '2026-10-01T08:00:00.000Z',
      mirror: null,
      ...over,
    }));
    for (const issue of made) this.all.set(issue.id, issue);
    return made;
  }

  fail(call: string, error: AppError, times = 1, skip = 0): void {
    this.#faults.push({ call, error, times, skip });
  }

  project = async (as: Identity, projectId: string) => {
    this.#ask('project', as);
    if (projectId !== this.projectId) throw new AppError('NOT_FOUND');
    return Promise.resolve({ id: projectId, key: 'OPS', name: 'Operations' });
  };

  count = async (as: Identity, jql: string) => {
    this.#ask('count', as);
    this.#mustBeTaken(jql);
    return Promise.resolve(this.all.size);
  };

  searchKeys = async (as: Identity, jql: string, cursor: string | null) => {
    this.#ask('searchKeys', as);
    const { issues, next } = this.#page(as, jql, cursor, keysPageSize);
    return Promise.resolve({ issues: issues.map(({ id, key }) => ({ id, key })), next });
  };

  search = async (as: Identity, jql: string, cursor: string | null) => {
    this.#ask('search', as);
    return Promise.resolve(this.#page(as, jql, cursor, pageSize));
  };

  fetch = async (as: Identity, idsOrKeys: readonly string[]) => {
    this.#ask('fetch', as);
    const ids = new Set(idsOrKeys.map((name) => this.formerKeys.get(name) ?? name));
    const found = this.#seen(as).filter(({ id, key }) => ids.has(id) || ids.has(key));
    return Promise.resolve(found.map((issue) => this.#now(issue)));
  };

  myRights = async (issueIds: readonly string[]): Promise<RightsOnIssues> => {
    this.#ask('myRights', 'user');
    const seen = new Set(this.#seen('user').map(({ id }) => id));
    const mayBrowse = issueIds.filter((id) => seen.has(id));
    const mayEdit = mayBrowse.filter((id) => !this.readOnly.get(this.asUser)?.has(id));
    return Promise.resolve({ mayBrowse: new Set(mayBrowse), mayEdit: new Set(mayEdit) });
  };

  #seen(as: Identity): readonly FoundIssue[] {
    const hidden = this.hidden.get(as === 'app' ? 'app' : this.asUser);
    return [...this.all.values()].filter(({ id }) => !hidden?.has(id));
  }

  /** Understands what this app searches for: a project's issues, or ids outside it. */
  #page(as: Identity, jql: string, cursor: string | null, size: number): FoundPage<FoundIssue> {
    this.searches.push(jql);
    this.#mustBeTaken(jql);
    const strange = jql.startsWith('project') ? this.strangePages?.[Number(cursor ?? 0)] : undefined;
    if (strange) {
      return { issues: strange.ids.flatMap((id) => this.all.get(id) ?? []), next: strange.next };
    }
    const ids = /^id in \(([\d, ]+)\)/.exec(jql)?.[1]?.split(', ');
    const fits = ({ id, projectId }: FoundIssue): boolean =>
      ids ? ids.includes(id) && projectId !== this.projectId : projectId === this.projectId;
    const found = this.#seen(as).filter(fits);
    const from = Number(cursor ?? 0);
    const issues = found.slice(from, from + size).map((issue) => this.#now(issue));
    return { issues, next: from + size < found.length ? String(from + size) : null };
  }

  #mustBeTaken(jql: string): void {
    for (const [part, detail] of this.refusedSearches) {
      if (jql.includes(part)) throw new AppError('REFUSED', { by: 'jira', detail });
    }
  }

  #now(issue: FoundIssue): FoundIssue {
    return { ...issue, mirror: this.mirrors.get(issue.id) ?? issue.mirror };
  }

  #ask(call: string, as: Identity): void {
    this.asked.push(call);
    this.askedAs.push(`${call} as ${as === 'app' ? 'app' : this.asUser}`);
    this.meanwhile(call);
    const fault = this.#faults.find((each) => each.call === call && (each.skip > 0 || each.times > 0));
    if (!fault) return;
    if (fault.skip > 0) {
      fault.skip -= 1;
      return;
    }
    fault.times -= 1;
    throw fault.error;
  }
}
