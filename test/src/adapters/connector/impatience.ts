import type { StandIn } from '../../../cloud/connector/start-connector';
import { until } from '../../../until';

/** Lets the client's own limits run out when the test says so, in place of real time. Sockets keep theirs. */
export function useImpatience(): void {
  jest.useFakeTimers({
    doNotFake: [
      'Date',
      'clearImmediate',
      'clearInterval',
      'hrtime',
      'nextTick',
      'performance',
      'queueMicrotask',
      'setImmediate',
      'setInterval',
    ],
  });
}

/** Waits until so many requests in all have come to the stand-in, and then for longer than any client does. */
export async function outwaited(standIn: StandIn, requests: number): Promise<void> {
  await until(
    () => standIn.calls().length,
    (count) => count === requests,
  );
  jest.advanceTimersByTime(60_000);
}
