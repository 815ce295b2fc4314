import * as z from 'zod/mini';
import { errorCode, source, wireError } from '../errors';
import { salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { changesContract } from './changes';
import { region } from './region';
import { stopContract } from './stop';
import { day, instant } from '../time';

/** How many requests a bulk push may have in flight at once, over all runs of the site. */
export const mostAtOnce = 16;
export const usuallyAtOnce = 4;
const atOnce = z.int().check(z.gte(1), z.lte(mostAtOnce));

/** What an admin typed. An absent token or number means: keep the stored one. Empty strings mean: none. */
const connectionDraft = z.strictObject({
  token: z.optional(z.string().check(z.maxLength(8192))),
  region,
  salesforceAddress: z.string().check(z.maxLength(500)),
  endsOn: z.nullable(day),
  atOnce: z.exactOptional(atOnce),
});
export type ConnectionDraft = z.output<typeof connectionDraft>;

/** The stored connection without its token. `savedBy` is a name, null for a former user. `daysLeft` is whole days, 0 on the last one, negative when over. */
const connectionView = z.object({
  region,
  last4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
  endsAt: z.nullable(instant),
  endsAtFrom: z.nullable(z.enum(['token', 'person'])),
  daysLeft: z.nullable(z.int()),
  warnAtDays: z.nullable(
    z.union([z.literal(30), z.literal(14), z.literal(7), z.literal(3), z.literal(1), z.literal(0)]),
  ),
  salesforceHost: z.nullable(salesforceHost),
  atOnce,
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(z.object({ at: instant, code: errorCode, ...source })),
});
export type ConnectionView = z.output<typeof connectionView>;

/**
 * One step of the check. `betterRegion` is the other region, where it accepted the token this one refused.
 * `untriedRegion` is the other region where it was not tried, because nobody agreed to send the token there. `links`:
 * how many were read, if an issue's links were read.
 */
const checkStep = z.object({
  name: z.enum(['reached', 'accepted', 'region', 'readable']),
  state: z.enum(['passed', 'failed', 'notTried']),
  error: z.nullable(wireError),
  betterRegion: z.nullable(region),
  untriedRegion: z.nullable(region),
  links: z.nullable(z.number()),
});
export type CheckStep = z.output<typeof checkStep>;

/** The settings that are not secret and stay when the token is removed, for the next one. */
const keptSettings = z.object({ region, salesforceHost: z.nullable(salesforceHost), atOnce });
export type KeptSettings = z.output<typeof keptSettings>;

/** `kept` is null where there is a connection, or never was one. */
const settingsView = z.object({
  connection: z.nullable(connectionView),
  kept: z.nullable(keptSettings),
});
export type SettingsView = z.output<typeof settingsView>;

const testResult = z.object({ steps: z.array(checkStep), connection: z.nullable(connectionView) });
export type TestResult = z.output<typeof testResult>;

const saveResult = z.object({
  saved: z.boolean(),
  steps: z.array(checkStep),
  connection: z.nullable(connectionView),
});
export type SaveResult = z.output<typeof saveResult>;

/** A null draft checks what is stored. `otherRegionToo`: the admin agrees to send a refused token to the other region too. */
const connectionTest = z.strictObject({
  draft: z.nullable(connectionDraft),
  otherRegionToo: z.exactOptional(z.boolean()),
});

/** What the app's settings may ask. */
export const connectionsContract = {
  openSettings: procedure(z.strictObject({}), settingsView),
  testConnection: procedure(connectionTest, testResult),
  saveConnection: procedure(z.strictObject({ draft: connectionDraft }), saveResult),
  removeConnection: procedure(z.strictObject({}), settingsView),
  ...stopContract,
  ...changesContract,
};
