/** Counts events within a time span that ends now, by a clock given with every call. */
export class SlidingWindow {
  #entries: { readonly at: number; readonly count: number }[] = [];
  #sum = 0;

  constructor(private readonly lengthMs: number) {}

  add(now: number, count = 1): void {
    this.#entries.push({ at: now, count });
    this.#sum += count;
  }

  sum(now: number): number {
    const kept = this.#entries.findIndex(({ at }) => at > now - this.lengthMs);
    const over = this.#entries.splice(0, kept === -1 ? this.#entries.length : kept);
    for (const { count } of over) this.#sum -= count;
    return this.#sum;
  }
}
