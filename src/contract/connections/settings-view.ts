import * as z from 'zod/mini';
import { errorCode, source } from '../errors';
import { salesforceHost } from '../links/link';
import { jiraId } from '../runs/item';
import { endingJiraToken } from '../setup/jira-tokens';
import { instant } from '../time';
import { region } from './region';
import { stopView } from './stop-view';

/** How many requests a bulk push may have in flight at once, over all runs of the site. */
export const mostAtOnce = 16;
export const usuallyAtOnce = 4;
export const atOnce = z.int().check(z.gte(1), z.lte(mostAtOnce));

/** How many connections a site may have, and how many projects may be bound to them altogether. */
export const mostConnections = 50;
export const mostBound = 2_000;

/** The longest life of a token that a policy may name, in days. */
export const mostDaysOfPolicy = 3_650;

/** The longest name of a connection, in characters. */
export const longestName = 60;

/**
 * What is known about a token, never its text. `savedBy` is a name, null for a former user. `daysLeft` is whole days, 0
 * on the last one, negative when over.
 */
const tokenView = z.object({
  last4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
  endsAt: z.nullable(instant),
  endsAtFrom: z.nullable(z.enum(['token', 'person'])),
  daysLeft: z.nullable(z.int()),
  warnAtDays: z.nullable(z.union([z.literal(30), z.literal(14), z.literal(7), z.literal(1), z.literal(0)])),
});
export type TokenView = z.output<typeof tokenView>;

/** A failure, and since when no call has succeeded; `since` is absent where an earlier release noted it. */
export const failure = z.object({
  at: instant,
  code: errorCode,
  since: z.optional(instant),
  ...source,
});

/**
 * A connection without its tokens' texts. With `token` null it has kept its settings and sends nothing. `endingJiraTokens`:
 * what Salesforce calls Jira with ends soon, or has ended.
 */
const connectionView = z.object({
  id: z.string(),
  name: z.string(),
  isDefault: z.boolean(),
  region,
  salesforceHost: z.nullable(salesforceHost),
  atOnce,
  token: z.nullable(tokenView),
  next: z.nullable(tokenView),
  previous: z.nullable(tokenView),
  projectCount: z.int(),
  stop: z.nullable(stopView),
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(failure),
  endingJiraTokens: z.array(endingJiraToken),
});
export type ConnectionView = z.output<typeof connectionView>;

/**
 * The settings. `lostProjects`: how many projects are bound to a connection that was removed, and send nothing. `stop`:
 * sending was stopped for the whole site. `longestDays`: the longest life a token may have, null for any.
 * `reminderTroubles`: how many issues that remind of a token's end Jira last refused to make.
 */
export const settingsView = z.object({
  connections: z.array(connectionView),
  lostProjects: z.int(),
  stop: z.nullable(stopView),
  longestDays: z.nullable(z.int()),
  reminderTroubles: z.int(),
});
export type SettingsView = z.output<typeof settingsView>;

/**
 * The settings after a change. `endsEarlierRelease`: until now an earlier release of this app, put back, would have found
 * its connection; from now on it finds none.
 */
export const changedSettings = z.object({ settings: settingsView, endsEarlierRelease: z.boolean() });
export type ChangedSettings = z.output<typeof changedSettings>;

/** A project that is bound to a connection. Key and name are null where it was deleted or is hidden from the asker. */
export const boundProject = z.object({
  id: jiraId,
  key: z.nullable(z.string()),
  name: z.nullable(z.string()),
});
export type BoundProject = z.output<typeof boundProject>;
