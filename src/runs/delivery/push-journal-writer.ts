import { troubleBytes } from '../model/absorb';
import type { Ending, Wait } from '../model/run';
import type { Source } from '../../contract/errors';
import type { PushJournal, Trouble } from '../model/journal';
import { letterOf, markOf, type Made, type Mark } from '../model/marks';
import type { Ports } from '../../ports/ports';
import { retry } from '../../shared/retry';
import type { StorageNeeds } from '../stored-run';

/** A row holds 240 KiB. A delivery whose journal gets near that hands over. */
const fullBytes = 180_000;

/** How one item ended, or why it was not sent after all. */
export interface SettledItem extends Mark {
  readonly issueKey: string;
  readonly why: Trouble['why'] | null;
  readonly detail: string | null;
  readonly source: Source;
}

/** The journal of a push delivery, kept in memory and written as a whole, one write after the other. */
export class PushJournalWriter {
  readonly #letters = new Map<number, string>();
  readonly #seconds = new Map<number, number>();
  readonly #troubles = new Map<number, Trouble>();
  readonly #texts = new Map<string, number>();
  readonly #unmirrored = new Set<number>();
  #first = Infinity;
  #last = -1;
  #textBytes = 0;
  #settled = 0;
  #latest: PushJournal['latest'] = null;
  #savedAt: number;
  #held: Wait | null = null;
  #saving: Promise<void> = Promise.resolve();

  constructor(
    private readonly ports: StorageNeeds & Pick<Ports, 'now'>,
    private readonly runId: string,
    private readonly claimed: PushJournal,
    private readonly inFlight: () => number,
  ) {
    this.#savedAt = Date.parse(claimed.claimedAt);
    this.#takeOver(claimed);
  }

  /** Loads what the journal already holds, from the deliveries right before this one. */
  #takeOver({ first, marks, seconds, troubles, texts, unmirrored }: PushJournal): void {
    for (let at = 0; at < marks.length; at++) {
      const letter = marks[at];
      if (letter === undefined || letter === '.') continue;
      this.#write(first + at, letter);
      this.#seconds.set(first + at, seconds[at] ?? 0);
    }
    for (const text of texts) this.#textOf(text);
    for (const trouble of troubles) this.#troubles.set(trouble.position, trouble);
    for (const position of unmirrored) this.#unmirrored.add(position);
  }

  /** Marks items as on their way. They may be sent once this is stored. A link already made for one stays noted. */
  markInFlight(positions: readonly number[]): void {
    for (const position of positions) {
      this.#write(position, letterOf({ state: 'onTheWay', linked: this.#linked(position) }));
    }
  }

  /** Removes the mark of an item that was certainly not pushed. A link made for it stays. */
  unmark(position: number): void {
    const linked = this.#linked(position);
    if (linked === 'no') this.#letters.delete(position);
    else this.#write(position, letterOf({ state: 'waiting', linked }));
  }

  /** Notes that the link of an item on its way exists, and its push is still to come. */
  noteLinked(position: number, linked: Made): void {
    this.#write(position, letterOf({ state: 'onTheWay', linked }));
  }

  /** Notes that the app could not write an issue's mirror. */
  noteUnmirrored(position: number): void {
    this.#unmirrored.add(position);
  }

  /** The positions of items marked as on their way. */
  inFlightPositions(): readonly number[] {
    return [...this.#letters]
      .filter(([, letter]) => markOf(letter)?.state === 'onTheWay')
      .map(([position]) => position);
  }

  /** Takes over an item that an earlier delivery had on its way when it ended. Its outcome cannot be known. */
  adoptUnknown(position: number, linked: Made): void {
    this.#write(position, letterOf({ state: 'unknown', linked }));
    this.#seconds.set(position, 0);
    this.#troubles.set(position, { position, why: 'OUTCOME_UNKNOWN', text: null, source: {} });
  }

  /** How many items this delivery has settled itself. */
  settled(): number {
    return this.#settled;
  }

  /** Records how an item ended. */
  settle(position: number, { state, linked, issueKey, why, detail, source }: SettledItem): void {
    this.#settled += 1;
    this.#write(position, letterOf({ state, linked }));
    this.#seconds.set(position, this.#secondsNow());
    if (why !== null) this.#troubles.set(position, { position, why, text: this.#textOf(detail), source });
    if (state !== 'skipped') this.#latest = { issueKey, position, state };
  }

  /** Stores what the run waits for. */
  hold(wait: Wait): Promise<void> {
    this.#held = wait;
    return this.save();
  }

  isFull(): boolean {
    // A row also holds a letter and a second for every item in between that does not belong to this delivery.
    const span = this.#last < 0 ? 0 : this.#last - this.#first + 1;
    return (
      span * 3 +
        this.#letters.size * 5 +
        this.#troubles.size * troubleBytes +
        this.#unmirrored.size * 7 +
        this.#textBytes >
      fullBytes
    );
  }

  /** Milliseconds since the last write. */
  age(): number {
    return this.ports.now().getTime() - this.#savedAt;
  }

  /**
   * Writes the journal as it is now.
   * @throws AppError PLATFORM_DOWN, RATE_LIMITED if storage keeps refusing
   */
  save(ending: Ending | null = null): Promise<void> {
    const write = async (): Promise<void> => {
      this.#savedAt = this.ports.now().getTime();
      const journal = this.#journal(ending);
      await retry(this.ports, this.ports.backOff('storage'), () =>
        this.ports.runs.saveJournal(this.runId, journal),
      );
    };
    this.#saving = this.#saving.then(write, write);
    return this.#saving;
  }

  #linked(position: number): Made {
    return markOf(this.#letters.get(position))?.linked ?? 'no';
  }

  #write(position: number, letter: string): void {
    this.#letters.set(position, letter);
    this.#first = Math.min(this.#first, position);
    this.#last = Math.max(this.#last, position);
  }

  #journal(ending: Ending | null): PushJournal {
    const positions = [...this.#letters.keys()];
    const first = positions.reduce((least, position) => Math.min(least, position), Infinity);
    const last = positions.reduce((most, position) => Math.max(most, position), -1);
    const span = Array.from({ length: last < 0 ? 0 : last - first + 1 }, (_, at) => first + at);
    return {
      ...this.claimed,
      touchedAt: this.ports.now().toISOString(),
      ending,
      held: this.#held,
      inFlight: this.inFlight(),
      first: last < 0 ? 0 : first,
      marks: span.map((position) => this.#letters.get(position) ?? '.').join(''),
      seconds: span.map((position) => this.#seconds.get(position) ?? 0),
      troubles: [...this.#troubles.values()],
      texts: [...this.#texts.keys()],
      latest: this.#latest,
      unmirrored: [...this.#unmirrored],
      idle: this.#settled > 0 ? null : this.claimed.idle,
    };
  }

  #textOf(detail: string | null): number | null {
    if (detail === null) return null;
    const known = this.#texts.get(detail);
    if (known !== undefined) return known;
    this.#textBytes += Buffer.byteLength(detail) + 4;
    this.#texts.set(detail, this.#texts.size);
    return this.#texts.size - 1;
  }

  /** Rounded down, so an issue that changes in the same second it was pushed counts as changed since. */
  #secondsNow(): number {
    return Math.max(0, Math.floor((this.ports.now().getTime() - Date.parse(this.claimed.claimedAt)) / 1000));
  }
}
