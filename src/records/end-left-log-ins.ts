import { connectionIn, type Registry } from '../connections/model/registry';
import type { EndLeftLogIns, LogInPlace, NotedLogIn } from '../ports/log-ins';
import type { Ports } from '../ports/ports';
import { inParts } from '../shared/in-parts';
import { eraseLogIn, type EraseLogInNeeds } from './log-ins/erase-log-in';
import { isFor } from './model/log-in-life';

type Needs = EraseLogInNeeds & Pick<Ports, 'connections' | 'timeLeft'>;

/** So many are ended side by side. */
const atOnce = 5;

/** What a press leaves of its invocation for its own answer, and the sweep for what comes after it. */
const pressReserveMs = 12_000;
const sweepReserveMs = 20_000;

/**
 * Ends the log-ins of a connection that nothing reads with any more: it was removed, its access was, or it is of another app
 * or org now. What time does not allow for is left to the hourly sweep, and so is what fails.
 */
export function endLeftLogIns(ports: Needs): EndLeftLogIns {
  return async (connectionId) => {
    try {
      await endLeft(ports, connectionId, pressReserveMs);
    } catch (error) {
      ports.log.trouble('log-ins left over', {}, error);
    }
  };
}

/**
 * The same for all connections.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED
 */
export async function sweepLogIns(ports: Needs): Promise<void> {
  await endLeft(ports, null, sweepReserveMs);
}

async function endLeft(ports: Needs, connectionId: string | null, reserveMs: number): Promise<void> {
  const noted = await ports.logIns.noted(connectionId);
  if (noted.length === 0) return;
  const registry = await ports.connections.registry();
  const left = noted.filter((each) => isLeft(registry, each));
  for (const some of inParts(left, atOnce)) {
    if (ports.timeLeft() < reserveMs) return;
    await Promise.all(some.map((each) => endOne(ports, each)));
  }
}

function isLeft(registry: Registry, { connectionId, ...madeWith }: NotedLogIn): boolean {
  return !isFor(connectionIn(registry, connectionId)?.access ?? null, madeWith);
}

/** The note may be older than the log-in: one that was made anew meanwhile stays. */
async function endOne(ports: Needs, { host, consumerKey, ...place }: NotedLogIn): Promise<void> {
  try {
    const error = await eraseLogIn(
      ports,
      placeOf(place),
      (logIn) => logIn.host === host && logIn.consumerKey === consumerKey,
    );
    if (error) ports.log.trouble('log-in not revoked', { code: error.code }, error.cause);
  } catch (error) {
    ports.log.trouble('log-in left over', {}, error);
  }
}

function placeOf({ connectionId, accountId }: LogInPlace): LogInPlace {
  return { connectionId, accountId };
}
