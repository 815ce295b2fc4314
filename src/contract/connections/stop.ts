import * as z from 'zod/mini';
import { procedure } from '../procedure';
import { longestReason, stopView } from './stop-view';

/** A connection by its id; null for the whole site. */
const id = z.nullable(z.string().check(z.minLength(1), z.maxLength(100)));

const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(longestReason));

/**
 * What holds now for the connection, or the site. After *Start again* for one connection, the site's own stop may still
 * hold. `changed`: this call changed it; false where somebody else was first. `endsEarlierRelease`: an earlier release of
 * this app, put back, would no longer find its connection.
 */
const stopAnswer = z.object({
  stop: z.nullable(stopView),
  changed: z.boolean(),
  endsEarlierRelease: z.boolean(),
});
export type StopAnswer = z.output<typeof stopAnswer>;

/** Stopping and starting what is sent to the Connector. Reading goes on. */
export const stopContract = {
  /** Once it has answered, nothing more is sent; a request that was under way may still end. */
  stopSending: procedure(z.strictObject({ id, reason }), stopAnswer),
  startSending: procedure(z.strictObject({ id }), stopAnswer),
};
