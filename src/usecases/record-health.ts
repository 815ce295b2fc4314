import type { ErrorCode } from '../contract/errors';
import type { ConnectionHealth } from '../domain/connection';
import { asAppError, consequenceOf } from '../domain/consequence';
import type { Ports } from '../ports';

const anHourInMs = 3_600_000;

/**
 * Does some asking of the Connector and notes how the connection fared, if that is news. Noting never fails the
 * asking; a refusal of this one issue speaks for the connection, not against it.
 */
export async function recordHealth<T>(ports: Ports, ask: () => Promise<T>): Promise<T> {
  // Read beside the asking, so that the answer does not wait for it.
  const [before, asked] = await Promise.allSettled([ports.connections.health(), ask()]);
  const code = asked.status === 'fulfilled' ? null : asAppError(asked.reason).code;
  try {
    if (before.status === 'rejected') throw asAppError(before.reason);
    const after = healthAfter(before.value, code, ports.now());
    if (after !== null) await ports.connections.saveHealth(after);
  } catch (error) {
    ports.log.trouble('health not noted', {}, error);
  }
  if (asked.status === 'rejected') throw asAppError(asked.reason);
  return asked.value;
}

/** The health to store after an asking that ended so; null where nothing worth a write has changed. */
function healthAfter(before: ConnectionHealth, code: ErrorCode | null, now: Date): ConnectionHealth | null {
  const at = now.toISOString();
  const { lastSuccessAt, lastFailure } = before;
  if (code === null || consequenceOf[code] === 'refused') {
    const recovered = lastSuccessAt === null || (lastFailure !== null && lastFailure.at >= lastSuccessAt);
    return recovered || isHourOld(lastSuccessAt, now) ? { lastSuccessAt: at, lastFailure } : null;
  }
  const known = lastFailure !== null && lastFailure.code === code && !isHourOld(lastFailure.at, now);
  // A failure that follows a success is news, even if it looks like the one before.
  const follows = lastFailure !== null && lastSuccessAt !== null && lastSuccessAt > lastFailure.at;
  return known && !follows ? null : { lastSuccessAt, lastFailure: { at, code } };
}

function isHourOld(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) > anHourInMs;
}
