import { AppError } from '../../src/domain/app-error';
import type { Mirror } from '../../src/contract/mirror';
import type { FoundIssue, IssueSight, ProjectIssues } from '../../src/run-ports';

const pageSize = 100;

/** A project's issues in memory, with everything people may do to them while a run is on. */
export class InMemoryProjectIssues implements ProjectIssues {
  readonly all = new Map<string, FoundIssue>();
  /** Issue ids that these accounts cannot see, or not edit. */
  readonly hidden = new Map<string, Set<string>>();
  readonly readOnly = new Map<string, Set<string>>();
  /** What was asked, in order, such as `search`. */
  readonly asked: string[] = [];
  /** The searches as they came. */
  readonly searches: string[] = [];
  readonly refusedSearches = new Map<string, string>();
  asUser = '';
  readonly #faults: { readonly call: string; times: number; skip: number; readonly error: AppError }[] = [];

  constructor(
    private readonly projectId: string,
    private readonly mirrors: ReadonlyMap<string, Mirror>,
  ) {}

  /** So many issues OPS-1, OPS-2 …, with ids from 20001 on. */
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

  project = async (projectId: string) => {
    this.#ask('project');
    if (projectId !== this.projectId) throw new AppError('NOT_FOUND');
    return Promise.resolve({ id: projectId, key: 'OPS', name: 'Operations' });
  };

  count = async (jql: string) => {
    this.#ask('count');
    for (const [part, detail] of this.refusedSearches) {
      if (jql.includes(part)) throw new AppError('REFUSED', { by: 'jira', detail });
    }
    return Promise.resolve(this.all.size);
  };

  visible = async (issueIds: readonly string[]) => {
    this.#ask('visible');
    const hidden = this.hidden.get(this.asUser);
    return Promise.resolve(new Set(issueIds.filter((id) => this.all.has(id) && !hidden?.has(id))));
  };

  search = async (jql: string, cursor: string | null) => {
    this.#ask('search');
    this.searches.push(jql);
    const from = Number(cursor ?? 0);
    const found = [...this.all.values()].filter(({ projectId }) => projectId === this.projectId);
    const issues = found.slice(from, from + pageSize).map((issue) => this.#now(issue));
    const next = from + pageSize < found.length ? String(from + pageSize) : null;
    return Promise.resolve({ issues, next });
  };

  fetch = async (idsOrKeys: readonly string[]) => {
    this.#ask('fetch');
    const wanted = new Set(idsOrKeys);
    const found = [...this.all.values()].filter(({ id, key }) => wanted.has(id) || wanted.has(key));
    return Promise.resolve(found.map((issue) => this.#now(issue)));
  };

  rightsOf = async (accountId: string, issueIds: readonly string[]): Promise<IssueSight> => {
    this.#ask('rightsOf');
    const mayBrowse = issueIds.filter((id) => this.all.has(id) && !this.hidden.get(accountId)?.has(id));
    const mayEdit = mayBrowse.filter((id) => !this.readOnly.get(accountId)?.has(id));
    return Promise.resolve({ mayBrowse: new Set(mayBrowse), mayEdit: new Set(mayEdit) });
  };

  #now(issue: FoundIssue): FoundIssue {
    return { ...issue, mirror: this.mirrors.get(issue.id) ?? issue.mirror };
  }

  #ask(call: string): void {
    this.asked.push(call);
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
