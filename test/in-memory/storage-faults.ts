import { AppError } from '../../src/shared/app-error';

/** Fails calls of one name as storage does. `skip` lets some through first. */
interface Fault<Call> {
  readonly call: Call;
  readonly times: number;
  readonly skip: number;
  seen: number;
}

/** Storage faults still to come. */
export class StorageFaults<Call> {
  readonly #faults: Fault<Call>[] = [];

  add(call: Call, times: number, skip: number): void {
    this.#faults.push({ call, times, skip, seen: 0 });
  }

  clear(): void {
    this.#faults.length = 0;
  }

  /** Lets a call through, or throws. */
  meet(call: Call): void {
    for (const fault of this.#faults.filter((each) => each.call === call)) {
      fault.seen += 1;
      if (fault.seen > fault.skip && fault.seen <= fault.skip + fault.times)
        throw new AppError('PLATFORM_DOWN');
    }
  }
}

/** A copy of a row as it goes into storage. Nobody can change it, so all who read it may be given the same one. */
export function copy<T>(value: T): T {
  return frozen(structuredClone(value));
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
