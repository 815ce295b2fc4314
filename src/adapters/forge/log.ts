import type { Log } from '../../shared/log';
import { describeCause } from './describe-cause';

/** The log: one JSON line each, which Forge keeps with the invocation it belongs to. */
export const log: Log = {
  note: (event, facts) => console.info(JSON.stringify({ event, ...facts })),
  trouble: (event, facts, cause) =>
    console.error(JSON.stringify({ event, ...facts, cause: describeCause(cause) })),
};
