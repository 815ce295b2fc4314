import * as z from 'zod/mini';
import { SlidingWindow } from '../../sliding-window';
import type { ForgeSwitches } from '../switches';
import type { UsageMeter } from '../usage';

const unitBytes = 10 * 1024;
const minuteMs = 60_000;
const readingPath = /\/(?:get|query)$/;
const batchPath = /^\/api\/v1\/batch\//;

const items = z.array(z.unknown());
const transaction = z.object({ set: z._default(items, []), delete: z._default(items, []) });

/**
 * The storage limits of the one installation. A call passes while units are left, whatever it will use. A refused call
 * uses up one request and nothing else.
 */
export class StorageLimiter {
  readonly #requests = new SlidingWindow(1_000);
  readonly #batches = new SlidingWindow(minuteMs);
  readonly #units = { read: new SlidingWindow(minuteMs), write: new SlidingWindow(minuteMs) };

  constructor(
    private readonly now: () => number,
    private readonly switches: Pick<ForgeSwitches, 'storageRate'>,
    private readonly usage: UsageMeter,
  ) {}

  /** Counts a call of the storage API, and tells whether it may run. */
  admit(path: string): boolean {
    const rate = this.switches.storageRate;
    if (rate === 'off') return true;
    const now = this.now();
    this.#requests.add(now);
    if (this.#requests.sum(now) > rate.requestsASecond) return false;
    const most = kindOf(path) === 'read' ? rate.readUnitsAMinute : rate.writeUnitsAMinute;
    if (this.#units[kindOf(path)].sum(now) >= most) return false;
    if (!batchPath.test(path)) return true;
    if (rate.batchesAMinute !== 'off' && this.#batches.sum(now) >= rate.batchesAMinute) return false;
    this.#batches.add(now);
    return true;
  }

  /** Charges what a call moved: a read by its answer, a write by its request. */
  charge(path: string, question: unknown, answer: string | Uint8Array | null): void {
    const kind = kindOf(path);
    const bytes =
      kind === 'read' ? Buffer.byteLength(answer ?? '') : Buffer.byteLength(JSON.stringify(question));
    const units = Math.max(keysIn(question), Math.ceil(bytes / unitBytes));
    this.#units[kind].add(this.now(), units);
    this.usage.count(kind === 'read' ? 'readUnits' : 'writeUnits', units);
  }
}

function kindOf(path: string): 'read' | 'write' {
  return readingPath.test(path) ? 'read' : 'write';
}

/** How many keys a batch or transaction names. Every other call counts as one. */
function keysIn(question: unknown): number {
  const batch = items.safeParse(question);
  if (batch.success) return Math.max(1, batch.data.length);
  const whole = transaction.safeParse(question);
  return whole.success ? Math.max(1, whole.data.set.length + whole.data.delete.length) : 1;
}
