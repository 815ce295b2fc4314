/** Counts events since the last full window of a clock given with every call, such as the last full hour. */
export class FixedWindow {
  #window = -1;
  #sum = 0;

  constructor(private readonly lengthMs: number) {}

  add(now: number, count = 1): void {
    this.#sum = this.sum(now) + count;
  }

  sum(now: number): number {
    const window = Math.floor(now / this.lengthMs);
    if (window !== this.#window) this.#sum = 0;
    this.#window = window;
    return this.#sum;
  }

  /** Milliseconds until the next window. */
  msLeft(now: number): number {
    return this.lengthMs - (now % this.lengthMs);
  }
}
