import type { ApiRequest } from '../api/api-request';
import type { FaultEffect, FaultWish } from './fault';
import { meets } from './meets';

/** A fault that is set. `left` is null if it strikes without end. */
export interface Fault {
  readonly id: string;
  readonly wish: FaultWish;
  readonly hits: number;
  readonly left: number | null;
}

export interface Faults {
  add(wish: FaultWish): Fault;
  /** The first fault that matches this request, counted as having struck. */
  take(request: ApiRequest): FaultEffect | undefined;
  /** Includes used-up ones. */
  list(): Fault[];
  remove(id: string): boolean;
  clear(): void;
}

/** The faults that are set, in memory. They do not survive a restart. */
export function createFaults(): Faults {
  let faults: Fault[] = [];
  let lastNumber = 0;
  return {
    add: (wish) => {
      lastNumber += 1;
      const fault: Fault = { id: String(lastNumber), wish, hits: 0, left: wish.times ?? null };
      faults.push(fault);
      return fault;
    },
    take: (request) => {
      const at = faults.findIndex(({ wish, left }) => left !== 0 && meets(wish.match ?? {}, request));
      const fault = faults[at];
      if (!fault) return undefined;
      faults[at] = { ...fault, hits: fault.hits + 1, left: fault.left === null ? null : fault.left - 1 };
      return fault.wish;
    },
    list: () => [...faults],
    remove: (id) => {
      const before = faults.length;
      faults = faults.filter((fault) => fault.id !== id);
      return faults.length < before;
    },
    clear: () => void (faults = []),
  };
}
