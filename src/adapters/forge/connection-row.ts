import * as z from 'zod/mini';
import { salesforceHost } from '../../contract/links/link';
import { audience, chosenObject } from '../../contract/records/access';
import { whoReads } from '../../contract/records/who-reads';
import { region } from '../../contract/connections/region';
import { reminderPlace } from '../../contract/connections/reminder-issue';
import { jiraId } from '../../contract/runs/item';
import { atOnce, failure, usuallyAtOnce } from '../../contract/connections/settings-view';
import { instant } from '../../contract/time';
import type { Registry } from '../../connections/model/registry';

const ends = z.nullable(z.object({ at: instant, from: z.enum(['token', 'person']) }));

const tokenFacts = z.object({
  tokenId: z.string(),
  last4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
  ends,
});

const stop = z.object({ by: z.nullable(z.string()), at: instant, reason: z.string() });

const access = z.object({
  host: salesforceHost,
  consumerKey: z.string(),
  secret: tokenFacts,
  // Rows of the release before keys could be staged have none.
  next: z._default(z.nullable(z.object({ consumerKey: z.string(), secret: tokenFacts })), null),
  orgId: z.nullable(z.string()),
  userName: z.nullable(z.string()),
  isOff: z.boolean(),
  // Rows of the release before persons could connect have none.
  whoReads: z._default(whoReads, 'integrationUser'),
  audience,
  objects: z.readonly(z.array(chosenObject)),
});

const connection = z.object({
  id: z.string(),
  name: z.string(),
  region,
  salesforceHost: z.nullable(salesforceHost),
  atOnce,
  family: z.string(),
  token: z.nullable(tokenFacts),
  next: z.nullable(tokenFacts),
  previous: z.nullable(tokenFacts),
  stop: z.nullable(stop),
  // Rows of the release before Salesforce access have none.
  access: z._default(z.nullable(access), null),
});

/**
 * The registry as stored in plain storage. `bound` lists the bound projects by connection, some 9 bytes each.
 * `hasEarlierRow`: the row of an earlier release may still have to be deleted.
 */
export const registryRow = z.object({
  version: z.literal(1),
  revision: z.int(),
  connections: z.array(connection),
  defaultId: z.nullable(z.string()),
  bound: z.record(z.string(), z.array(jiraId)),
  stop: z.nullable(stop),
  longestDays: z.nullable(z.int()),
  reminderIssue: z._default(z.nullable(reminderPlace), null),
  leftOver: z.array(z.object({ connectionId: z.string(), tokenId: z.string() })),
  hadOthers: z._default(z.boolean(), false),
  hasEarlierRow: z.boolean(),
});
export type RegistryRow = z.output<typeof registryRow>;

/** Turns a registry into its row. */
export function toRegistryRow(registry: Registry, hasEarlierRow: boolean): RegistryRow {
  const bound: Record<string, string[]> = {};
  for (const [projectId, connectionId] of registry.bound) (bound[connectionId] ??= []).push(projectId);
  return {
    ...registry,
    version: 1,
    connections: [...registry.connections],
    bound,
    leftOver: [...registry.leftOver],
    hasEarlierRow,
  };
}

/** Reads it again. */
export function fromRegistryRow(row: RegistryRow): Registry {
  const { revision, connections, defaultId, stop, longestDays, reminderIssue, leftOver, hadOthers } = row;
  const bound = Object.entries(row.bound).flatMap(([connectionId, projects]) =>
    projects.map((projectId) => [projectId, connectionId] as const),
  );
  const rest = { stop, longestDays, reminderIssue, leftOver, hadOthers };
  return { revision, connections, defaultId, bound: new Map(bound), ...rest };
}

/** A token as stored in secret storage. */
export const tokenRow = z.object({ version: z.literal(1), token: z.string().check(z.minLength(1)) });

/**
 * Rows of earlier releases hold the saver's name beside the account id. It is dropped here, and from storage with the
 * row.
 */
const savedBy = z.union([
  z.nullable(z.string()),
  z.pipe(
    z.object({ accountId: z.string() }),
    z.transform(({ accountId }) => accountId),
  ),
]);

/** The site's only connection as earlier releases stored it in secret storage, with its token. */
export const earlierRow = z.object({
  version: z.literal(1),
  token: z.string().check(z.minLength(1)),
  connection: z.object({
    // Rows from before bulk push have neither of these two.
    tokenId: z._default(z.string(), ''),
    atOnce: z._default(atOnce, usuallyAtOnce),
    region,
    last4: z.string(),
    savedBy,
    savedAt: instant,
    ends,
    salesforceHost: z.nullable(salesforceHost),
  }),
});

/** What replaced it when its token was removed. */
export const earlierKeptRow = z.object({
  version: z.literal(1),
  token: z.null(),
  kept: z.object({ region, salesforceHost: z.nullable(salesforceHost), atOnce }),
});

/** The health of a connection with one token, as stored. The first release did not say which token. */
export const healthRow = z.object({
  version: z.literal(1),
  tokenId: z.optional(z.string()),
  lastSuccessAt: z.nullable(instant),
  lastFailure: z.nullable(failure),
});
