/** How often trouble strikes. */
export interface CountedFault {
  /** How many more calls it hits; it counts down. */
  times: number | 'always';
  /** How many fitting calls are let through before it hits its first; it counts down. */
  skip?: number;
}

/** Takes the first fault that matches and is due, and counts it down; undefined when there is none. */
export function takeFault<F extends CountedFault>(
  faults: readonly F[],
  matches: (fault: F) => boolean,
): F | undefined {
  const fault = faults.find((each) => each.times !== 0 && matches(each) && isDue(each));
  if (fault && fault.times !== 'always') fault.times -= 1;
  return fault;
}

/** Counts one more call that was let through, as long as there are any to let through. */
function isDue(fault: CountedFault): boolean {
  if (!fault.skip) return true;
  fault.skip -= 1;
  return false;
}
