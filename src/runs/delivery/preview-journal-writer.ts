import type { ChunkNote, PreviewJournal } from '../model/journal';
import { cutChunks } from '../model/cut-chunks';
import { countItems, type PlannedItem } from '../model/planned-item';
import type { Ending, Wait } from '../model/run';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';
import type { StorageNeeds } from '../stored-run';

/** A chunk is written once it has this many items, which take about 35 KB of the 240 a row holds. */
const itemsInAChunk = 500;

/** The most items in a chunk: an issue may have many links. */
const mostInAChunk = 1_000;

/** How often a preview saves its progress. */
const saveEveryMs = 3_000;

/** The cursor of a preview that has read everything. */
export const theEnd = 'end';

/** The journal of a preview, kept in memory and written as a whole. */
export class PreviewJournalWriter {
  journal: PreviewJournal;
  #waiting: PlannedItem[] = [];
  #part = 0;
  #savedAt: number;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: StorageNeeds & Pick<Ports, 'now'>,
    private readonly runId: string,
    claimed: PreviewJournal,
    private readonly inFlight: () => number,
  ) {
    this.journal = claimed;
    this.#savedAt = Date.parse(claimed.claimedAt);
  }

  /** Milliseconds since the last write. */
  age(): number {
    return this.ports.now().getTime() - this.#savedAt;
  }

  tookMs(ms: number): void {
    const { count, ms: sum } = this.journal.reads;
    this.journal = { ...this.journal, reads: { count: count + 1, ms: sum + ms } };
  }

  /** Whether this delivery has made no progress with the plan. */
  isIdle(): boolean {
    return this.journal.idle !== null;
  }

  /** How many items are planned so far, including unwritten ones. */
  items(): number {
    const last = this.journal.chunks.at(-1);
    return (last ? last.from + last.items : 0) + this.#waiting.length;
  }

  /** Drops a plan that was begun in a way this release cannot continue. */
  restart(): void {
    this.journal = { ...this.journal, chunks: [], cursor: null, issuesRead: 0 };
  }

  /** Adds a page to the plan. It is written with its chunk, and another delivery would go on after that chunk. */
  async add(items: readonly PlannedItem[], issues: number, next: string | null): Promise<void> {
    this.#waiting.push(...items);
    this.journal = { ...this.journal, issuesRead: this.journal.issuesRead + issues };
    if (this.#waiting.length >= itemsInAChunk || next === null) return this.flush(next ?? theEnd);
    if (this.age() > saveEveryMs) await this.save();
  }

  async flush(cursor: string | null): Promise<void> {
    const items = this.#waiting;
    this.#waiting = [];
    const notes: ChunkNote[] = [];
    for (const chunk of cutChunks(items, mostInAChunk)) {
      const last = notes.at(-1) ?? this.journal.chunks.at(-1);
      notes.push(await this.#saveChunk(chunk, last ? last.from + last.items : 0));
    }
    // The cursor is written with the chunks that end there, never between them.
    const isFurther = cursor !== this.journal.cursor;
    const idle = isFurther ? null : this.journal.idle;
    this.journal = { ...this.journal, chunks: [...this.journal.chunks, ...notes], cursor, idle };
    await this.save();
  }

  async #saveChunk(items: readonly PlannedItem[], from: number): Promise<ChunkNote> {
    const key = `${String(this.journal.epoch).padStart(4, '0')}-${String(this.#part++).padStart(4, '0')}`;
    await retry(this.ports, this.ports.backOff('storage'), () =>
      this.ports.runs.saveChunk(this.runId, key, items),
    );
    return { key, from, items: items.length, counts: countItems(items) };
  }

  /** Stores what the run waits for. */
  hold(held: Wait): Promise<void> {
    this.journal = { ...this.journal, held };
    return this.save();
  }

  async save(ending: Ending | null = null): Promise<void> {
    const now = this.ports.now();
    this.#savedAt = now.getTime();
    const touched = { touchedAt: now.toISOString(), ending, inFlight: this.inFlight() };
    const journal = { ...this.journal, ...touched };
    this.journal = journal;
    const write = () =>
      retry(this.ports, this.ports.backOff('storage'), () =>
        this.ports.runs.saveJournal(this.runId, journal),
      );
    this.#saving = this.#saving.then(write, write);
    await this.#saving;
  }
}
