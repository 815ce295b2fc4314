import { formOf, type OrgRequest } from '../request';
import type { FaultEffect, FaultMatch, FaultWish } from './fault';

/** A fault that is set. `left` is null if it strikes without end. */
export interface Fault {
  readonly id: string;
  readonly wish: FaultWish;
  readonly hits: number;
  readonly passes: number;
  readonly left: number | null;
}

export interface Faults {
  add(wish: FaultWish): Fault;
  /** The first fault that matches this request to an org, counted as having struck. */
  take(request: OrgRequest, org: string | null): FaultEffect | undefined;
  /** Includes used-up ones. */
  list(): Fault[];
  remove(id: string): boolean;
  clear(): void;
}

/** The faults that are set, in memory. They do not survive a restart. */
export function createFaults(): Faults {
  let faults: Fault[] = [];
  let lastNumber = 0;
  const change = (fault: Fault, by: Partial<Fault>): void => {
    faults = faults.map((each) => (each === fault ? { ...fault, ...by } : each));
  };
  return {
    add: (wish) => {
      lastNumber += 1;
      const fault = {
        id: String(lastNumber),
        wish,
        hits: 0,
        passes: wish.skip ?? 0,
        left: wish.times ?? null,
      };
      faults.push(fault);
      return fault;
    },
    take: (request, org) => {
      const fault = faults.find(({ wish, left }) => left !== 0 && meets(wish.match ?? {}, request, org));
      if (!fault) return undefined;
      if (fault.passes > 0) {
        change(fault, { passes: fault.passes - 1 });
        return undefined;
      }
      change(fault, { hits: fault.hits + 1, left: fault.left === null ? null : fault.left - 1 });
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

function meets(match: FaultMatch, request: OrgRequest, org: string | null): boolean {
  if (match.method !== undefined && match.method !== request.method) return false;
  if (match.org !== undefined && match.org !== org) return false;
  if (match.grantType !== undefined && formOf(request)?.get('grant_type') !== match.grantType) return false;
  const { path } = match;
  if (path === undefined) return true;
  return path.startsWith('^') ? new RegExp(path).test(request.path) : request.path.startsWith(path);
}
