import { AppError } from '../../src/shared/app-error';
import type { RunEvent, RunEvents } from '../../src/ports/run-events';

/** A requested event, and how long it has to wait. */
export interface CalledEvent extends RunEvent {
  readonly afterSeconds: number;
}

/** A queue that keeps the requested events. While it is down it takes none. */
export function inMemoryEvents(called: CalledEvent[], takenBack: string[], isDown: () => boolean): RunEvents {
  let jobs = 0;
  return {
    call: async (event, afterSeconds) => {
      if (isDown()) throw new AppError('RATE_LIMITED', { by: 'forge' });
      called.push({ ...event, afterSeconds });
      return Promise.resolve(`job-${++jobs}`);
    },
    takeBack: async (job) => Promise.resolve(void takenBack.push(job)),
  };
}
