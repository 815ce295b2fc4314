import * as z from 'zod/mini';
import { chosen, runId } from '../../../contract/bulk/choice';
import { jiraId, plannedAs, skipReason } from '../../../contract/bulk/item';
import { region } from '../../../contract/region';
import { instant } from '../../../contract/time';
import type { Run, RunEnd, Will } from '../../../domain/run/run';
import type { ActiveRun, Sight } from '../../../run-ports';

const person = z.object({ accountId: z.string(), displayName: z.string() });
const connection = z.object({ tokenId: z.string(), region, last4: z.string() });

/** A run's head as it lies in storage. */
export const runRow: z.ZodMiniType<Run> = z.object({
  version: z.literal(1),
  id: runId,
  projectId: jiraId,
  projectKey: z.string(),
  createdAt: instant,
  by: person,
  rights: z.object({ as: z.enum(['projectAdmin', 'siteAdmin']), checkedAt: instant }),
  chosen,
  jql: z.nullable(z.string()),
  expectedIssues: z.nullable(z.int()),
  connection,
});

/** What people want of a run, as it lies in storage. */
export const willRow: z.ZodMiniType<Will> = z.object({
  version: z.literal(1),
  work: z.enum(['preview', 'push']),
  go: z.enum(['on', 'pause', 'cancel']),
  epoch: z.int(),
  first: z.nullable(z.int()),
  probe: z.boolean(),
  despite: z.boolean(),
  connection,
  by: person,
  at: instant,
  job: z.nullable(z.string()),
});

/** How a run ended, as it lies in storage. */
export const endRow: z.ZodMiniType<RunEnd> = z.object({
  version: z.literal(1),
  at: instant,
  how: z.enum(['done', 'cancelled', 'closed']),
});

/** Which run a project is busy with, as it lies in storage. */
export const activeRow: z.ZodMiniType<ActiveRun> = z.object({
  version: z.literal(1),
  projectId: jiraId,
  runId,
  makesLinks: z.boolean(),
});

/** What a reader may not see of a run, as it lies in storage: some 25 bytes for each item, as thousands may be hidden. */
export const sightRow = z.object({
  version: z.literal(1),
  checkedAt: instant,
  chunks: z.int(),
  hidden: z.array(z.tuple([z.int(), jiraId, plannedAs, z.nullable(skipReason)])),
});

/** Writes a reader's sight down. */
export function toSightRow({ hidden, ...sight }: Sight): z.output<typeof sightRow> {
  return {
    version: 1,
    ...sight,
    hidden: hidden.map(({ position, issueId, plannedAs: as, skipped }) => [position, issueId, as, skipped]),
  };
}

/** Reads it again. */
export function fromSightRow({ checkedAt, chunks, hidden }: z.output<typeof sightRow>): Sight {
  return {
    checkedAt,
    chunks,
    hidden: hidden.map(([position, issueId, as, skipped]) => ({ position, issueId, plannedAs: as, skipped })),
  };
}
