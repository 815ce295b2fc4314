import type { WishedPair } from '../../src/contract/bulk/choice';
import { AppError } from '../../src/domain/app-error';
import type { Journal } from '../../src/domain/run/journal';
import type { PlannedItem } from '../../src/domain/run/planned-item';
import type { Run, RunEnd, Will } from '../../src/domain/run/run';
import type { ActiveRun, RunStore, Sight } from '../../src/run-ports';

type Call = keyof RunStore;

/** Fails calls of one name, as storage does; `skip` lets some through first. */
interface Fault {
  readonly call: Call;
  readonly times: number;
  readonly skip: number;
  seen: number;
}

/** Runs in memory. Rows are copied on their way in and out, as storage does; any call can be made to fail. */
export class InMemoryRunStore implements RunStore {
  readonly heads = new Map<string, Run>();
  readonly wills = new Map<string, Will>();
  readonly ends = new Map<string, RunEnd>();
  readonly lines = new Map<string, readonly WishedPair[]>();
  readonly rows = new Map<string, Journal>();
  readonly chunks = new Map<string, readonly PlannedItem[]>();
  readonly busy = new Map<string, ActiveRun>();
  readonly sights = new Map<string, Sight>();
  /** How often each call wrote. */
  readonly writes: Call[] = [];
  /** Runs after a journal was written, as another delivery's doing would come between. */
  afterSave: (journal: Journal) => void = () => undefined;
  readonly #faults: Fault[] = [];

  fail(call: Call, times: number, skip = 0): void {
    this.#faults.push({ call, times, skip, seen: 0 });
  }

  /** Nothing fails any more. */
  recover(): void {
    this.#faults.length = 0;
  }

  create = (run: Run, pairs: readonly WishedPair[]) =>
    this.#write('create', () => {
      this.heads.set(run.id, copy(run));
      if (pairs.length > 0) this.lines.set(run.id, copy(pairs));
    });
  find = (projectId: string, runId: string) =>
    this.#read('find', () => {
      const run = this.heads.get(runId);
      return run?.projectId === projectId ? copy(run) : null;
    });
  past = (projectId: string, most: number) =>
    this.#read('past', () => {
      const runs = [...this.heads.values()].filter((run) => run.projectId === projectId);
      return runs.toSorted((a, b) => b.id.localeCompare(a.id)).slice(0, most);
    });
  pairs = (runId: string, part: number) =>
    this.#read('pairs', () => (part === 0 ? (this.lines.get(runId) ?? null) : null));
  will = (runId: string) => this.#read('will', () => this.wills.get(runId) ?? null);
  saveWill = (runId: string, will: Will) =>
    this.#write('saveWill', () => void this.wills.set(runId, copy(will)));

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
        found.push(copy(row));
      }
      return found;
    });

  saveChunk = (runId: string, key: string, items: readonly PlannedItem[]) =>
    this.#write('saveChunk', () => void this.chunks.set(`${runId} ${key}`, copy(items)));
  chunk = (runId: string, { key }: { readonly key: string }) =>
    this.#read('chunk', () => this.chunks.get(`${runId} ${key}`) ?? []);
  end = (run: Run, end: RunEnd) => this.#write('end', () => void this.ends.set(run.id, copy(end)));
  endOf = ({ id }: Pick<Run, 'id'>) => this.#read('endOf', () => this.ends.get(id) ?? null);

  active = (projectId: string) => this.#read('active', () => this.busy.get(projectId) ?? null);
  setActive = (active: ActiveRun) =>
    this.#write('setActive', () => void this.busy.set(active.projectId, copy(active)));
  clearActive = ({ projectId, runId }: Pick<ActiveRun, 'projectId' | 'runId'>) =>
    this.#write('clearActive', () => {
      if (this.busy.get(projectId)?.runId === runId) this.busy.delete(projectId);
    });
  allActive = () => this.#read('allActive', () => [...this.busy.values()]);
  sight = (runId: string, accountId: string) =>
    this.#read('sight', () => this.sights.get(`${runId} ${accountId}`) ?? null);
  saveSight = (runId: string, accountId: string, sight: Sight) =>
    this.#write('saveSight', () => void this.sights.set(`${runId} ${accountId}`, copy(sight)));

  olderThan = (instant: string, most: number) =>
    this.#read('olderThan', () =>
      [...this.heads.values()].filter(({ createdAt }) => createdAt < instant).slice(0, most),
    );
  forget = (run: Run) =>
    this.#write('forget', () => {
      this.heads.delete(run.id);
      this.wills.delete(run.id);
      this.ends.delete(run.id);
      this.lines.delete(run.id);
      for (const map of [this.rows, this.chunks, this.sights]) {
        for (const key of map.keys()) if (key.startsWith(run.id)) map.delete(key);
      }
    });

  async #read<T>(call: Call, effect: () => T): Promise<T> {
    this.#mayFail(call);
    return Promise.resolve(effect());
  }

  async #write<T>(call: Call, effect: () => T): Promise<T> {
    this.#mayFail(call);
    this.writes.push(call);
    return Promise.resolve(effect());
  }

  #mayFail(call: Call): void {
    for (const fault of this.#faults.filter((each) => each.call === call)) {
      fault.seen += 1;
      if (fault.seen > fault.skip && fault.seen <= fault.skip + fault.times)
        throw new AppError('PLATFORM_DOWN');
    }
  }
}

function keyOf(runId: string, epoch: number): string {
  return `${runId} ${String(epoch)}`;
}

function copy<T>(value: T): T {
  return structuredClone(value);
}
