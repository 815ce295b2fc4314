import type { WishedPair } from '../../src/runs/model/wished-pair';
import type { GatheredIssue, Gathering } from '../../src/runs/model/gathering';
import type { Journal } from '../../src/runs/model/journal';
import type { PlannedItem } from '../../src/runs/model/planned-item';
import type { Rights } from '../../src/runs/model/rights';
import type { Run, RunEnd, RunIntent } from '../../src/runs/model/run';
import type { Asking, ProjectRuns, RunStore, Visibility, WorkLock } from '../../src/ports/runs';
import { copy, StorageFaults } from './storage-faults';

type Call = keyof RunStore;

/** Runs in memory. Rows are copied on the way in, and nobody can change what is out. Any call can be made to fail. */
export class InMemoryRunStore implements RunStore {
  readonly heads = new Map<string, Run>();
  readonly intents = new Map<string, RunIntent>();
  readonly ends = new Map<string, RunEnd>();
  readonly lines = new Map<string, readonly WishedPair[]>();
  readonly gatherings = new Map<string, Gathering>();
  readonly pages = new Map<string, readonly GatheredIssue[]>();
  readonly recorded = new Map<string, Rights>();
  readonly askings = new Map<string, Asking>();
  readonly rows = new Map<string, Journal>();
  readonly chunks = new Map<string, readonly PlannedItem[]>();
  readonly projects = new Map<string, ProjectRuns>();
  readonly held = new Map<string, WorkLock>();
  readonly visibilities = new Map<string, Visibility>();
  /** Each call that wrote, and each that read. */
  readonly writes: Call[] = [];
  readonly reads: Call[] = [];
  /** Runs after a journal was written, like another delivery acting in between. */
  afterSave: (journal: Journal) => void = () => undefined;
  readonly #faults = new StorageFaults<Call>();

  fail(call: Call, times: number, skip = 0): void {
    this.#faults.add(call, times, skip);
  }

  /** Ends all faults. */
  recover(): void {
    this.#faults.clear();
  }

  create = (run: Run, pairs: readonly WishedPair[]) =>
    this.#write('create', () => {
      this.heads.set(run.id, copy(run));
      if (pairs.length > 0) this.lines.set(run.id, copy(pairs));
    });
  saveHead = (run: Run) => this.#write('saveHead', () => void this.heads.set(run.id, copy(run)));
  find = (projectId: string, runId: string) =>
    this.#read('find', () => {
      const run = this.heads.get(runId);
      return run?.projectId === projectId ? run : null;
    });
  pairs = (runId: string, part: number) =>
    this.#read('pairs', () => (part === 0 ? (this.lines.get(runId) ?? null) : null));
  forgetPairs = (runId: string) => this.#write('forgetPairs', () => void this.lines.delete(runId));
  gathering = (runId: string) => this.#read('gathering', () => this.gatherings.get(runId) ?? null);
  saveGathering = (runId: string, gathering: Gathering) =>
    this.#write('saveGathering', () => void this.gatherings.set(runId, copy(gathering)));
  gathered = (runId: string, page: number) =>
    this.#read('gathered', () => this.pages.get(`${runId} ${String(page)}`) ?? []);
  saveGathered = (runId: string, page: number, issues: readonly GatheredIssue[]) =>
    this.#write('saveGathered', () => void this.pages.set(`${runId} ${String(page)}`, copy(issues)));
  rights = (runId: string, accountId: string) =>
    this.#read('rights', () => this.recorded.get(`${runId} ${accountId}`) ?? null);
  saveRights = (runId: string, rights: Rights) =>
    this.#write('saveRights', () => void this.recorded.set(`${runId} ${rights.accountId}`, copy(rights)));
  asking = (runId: string, accountId: string) =>
    this.#read('asking', () => this.askings.get(`${runId} ${accountId}`) ?? null);
  saveAsking = (runId: string, asking: Asking) =>
    this.#write('saveAsking', () => void this.askings.set(`${runId} ${asking.accountId}`, copy(asking)));
  endAsking = (runId: string, accountId: string) =>
    this.#write('endAsking', () => void this.askings.delete(`${runId} ${accountId}`));
  intent = (runId: string) => this.#read('intent', () => this.intents.get(runId) ?? null);
  saveIntent = (runId: string, intent: RunIntent) =>
    this.#write('saveIntent', () => void this.intents.set(runId, copy(intent)));

  claim = (runId: string, journal: Journal) =>
    this.#write('claim', () => {
      const key = keyOf(runId, journal.epoch);
      if (this.rows.has(key)) return this.rows.get(key)?.owner === journal.owner;
      this.rows.set(key, copy(journal));
      return true;
    });
  saveJournal = (runId: string, journal: Journal) =>
    this.#write('saveJournal', () => {
      this.rows.set(keyOf(runId, journal.epoch), copy(journal));
      this.afterSave(journal);
    });
  journal = (runId: string, epoch: number) =>
    this.#read('journal', () => this.rows.get(keyOf(runId, epoch)) ?? null);
  journals = (runId: string) =>
    this.#read('journals', () => {
      const found: Journal[] = [];
      for (let row = this.rows.get(keyOf(runId, 1)); row; row = this.rows.get(keyOf(runId, row.epoch + 1))) {
        const { since } = row.work === 'push' ? row : { since: row.epoch };
        while ((found.at(-1)?.epoch ?? 0) >= since) found.pop();
        found.push(row);
      }
      return found;
    });

  saveChunk = (runId: string, key: string, items: readonly PlannedItem[]) =>
    this.#write('saveChunk', () => void this.chunks.set(`${runId} ${key}`, copy(items)));
  chunk = (runId: string, { key }: { readonly key: string }) =>
    this.#read('chunk', () => this.chunks.get(`${runId} ${key}`) ?? []);
  end = (run: Run, end: RunEnd) => this.#write('end', () => void this.ends.set(run.id, copy(end)));
  endOf = ({ id }: Pick<Run, 'id'>) => this.#read('endOf', () => this.ends.get(id) ?? null);

  unended = <R extends Pick<Run, 'id'>>(runs: readonly R[]) =>
    this.#read('unended', () => runs.filter(({ id }) => !this.ends.has(id)));

  projectRuns = (projectId: string) =>
    this.#read(
      'projectRuns',
      () => this.projects.get(projectId) ?? { projectId, current: null, begins: [], pushed: [] },
    );
  saveProjectRuns = (runs: ProjectRuns) =>
    this.#write('saveProjectRuns', () => void this.projects.set(runs.projectId, copy(runs)));
  allProjectRuns = () => this.#read('allProjectRuns', () => [...this.projects.values()]);
  lock = (projectId: string) => this.#read('lock', () => this.held.get(projectId) ?? null);
  saveLock = (lock: WorkLock) =>
    this.#write('saveLock', () => void this.held.set(lock.projectId, copy(lock)));
  unlock = (projectId: string, owner: string) =>
    this.#write('unlock', () => {
      if (this.held.get(projectId)?.owner === owner) this.held.delete(projectId);
    });
  locks = () => this.#read('locks', () => [...this.held.values()]);
  visibility = (runId: string, accountId: string) =>
    this.#read('visibility', () => this.visibilities.get(`${runId} ${accountId}`) ?? null);
  saveVisibility = (runId: string, accountId: string, visibility: Visibility) =>
    this.#write(
      'saveVisibility',
      () => void this.visibilities.set(`${runId} ${accountId}`, copy(visibility)),
    );

  olderThan = (instant: string, most: number) =>
    this.#read('olderThan', () =>
      [...this.heads.values()].filter(({ createdAt }) => createdAt < instant).slice(0, most),
    );
  forgetPerson = (runId: string, accountId: string) =>
    this.#write('forgetPerson', () => {
      for (const map of this.#byPerson()) map.delete(`${runId} ${accountId}`);
    });
  forget = ({ id }: Pick<Run, 'id'>) =>
    this.#write('forget', () => {
      const named = this.#byPerson().flatMap((map) => [...map.keys()].filter((key) => key.startsWith(id)));
      for (const map of [this.heads, this.intents, this.ends, this.lines, this.gatherings]) map.delete(id);
      for (const map of [this.rows, this.chunks, this.pages, ...this.#byPerson()]) {
        for (const key of map.keys()) if (key.startsWith(id)) map.delete(key);
      }
      return [...new Set(named.map((key) => key.slice(id.length + 1)))];
    });

  #byPerson(): readonly Map<string, unknown>[] {
    return [this.recorded, this.askings, this.visibilities];
  }

  async #read<T>(call: Call, effect: () => T): Promise<T> {
    this.#faults.meet(call);
    this.reads.push(call);
    return Promise.resolve(effect());
  }

  async #write<T>(call: Call, effect: () => T): Promise<T> {
    this.#faults.meet(call);
    this.writes.push(call);
    return Promise.resolve(effect());
  }
}

const keyOf = (runId: string, epoch: number): string => `${runId} ${String(epoch)}`;
