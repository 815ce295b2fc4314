import * as z from 'zod/mini';
import { wireError } from '../errors';
import { region } from './region';

/**
 * One step of the check. `betterRegion` is the other region, where it accepted the token this one refused.
 * `untriedRegion` is the other region where it was not tried, because nobody agreed to send the token there. `links`:
 * how many were read, if an issue's links were read.
 */
export const checkStep = z.object({
  name: z.enum(['reached', 'accepted', 'region', 'readable']),
  state: z.enum(['passed', 'failed', 'notTried']),
  error: z.nullable(wireError),
  betterRegion: z.nullable(region),
  untriedRegion: z.nullable(region),
  links: z.nullable(z.number()),
});
export type CheckStep = z.output<typeof checkStep>;
