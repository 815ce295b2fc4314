import type { ConnectionView } from '../../contract/connections/questions';
import type { ConnectionHealth, LiveConnection } from './connection';
import { daysLeft, warnAtDays } from './token-end';

/** A connection as the settings show it: everything but the token, with the saver's name where there is one. */
export function viewConnection(
  connection: LiveConnection,
  savedBy: string | null,
  health: ConnectionHealth,
  now: Date,
): ConnectionView {
  const { region, salesforceHost, atOnce } = connection;
  const { last4, savedAt, ends } = connection.token;
  const days = ends === null ? null : daysLeft(ends.at, now);
  return {
    region,
    last4,
    savedBy,
    savedAt,
    endsAt: ends?.at ?? null,
    endsAtFrom: ends?.from ?? null,
    daysLeft: days,
    warnAtDays: days === null ? null : warnAtDays(days),
    salesforceHost,
    atOnce,
    lastSuccessAt: health.lastSuccessAt,
    lastFailure: health.lastFailure,
  };
}
