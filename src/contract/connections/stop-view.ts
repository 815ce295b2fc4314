import * as z from 'zod/mini';
import { instant } from '../time';

/** The longest reason for stopping, in characters. */
export const longestReason = 300;

/**
 * A stop that holds: who said so (null for a former user), since when, and why in their own words. `isSite`: it holds
 * for every connection of the site, not for one alone.
 */
export const stopView = z.object({
  name: z.nullable(z.string()),
  at: instant,
  reason: z.string(),
  isSite: z.boolean(),
});
export type StopView = z.output<typeof stopView>;
