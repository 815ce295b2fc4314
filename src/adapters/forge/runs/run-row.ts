import * as z from 'zod/mini';
import { chosen, runId } from '../../../contract/runs/choice';
import { jiraId, plannedAs, skipReason } from '../../../contract/runs/item';
import { region } from '../../../contract/region';
import { instant } from '../../../contract/time';
import type { Run, RunEnd, RunIntent } from '../../../runs/model/run';
import type { ProjectRuns, Visibility, WorkLock } from '../../../ports/runs';

const connection = z.object({ tokenId: z.string(), region, last4: z.string() });

/** An account. The first release kept a name beside it, which is left behind. */
const account = z.union([
  z.string(),
  z.pipe(
    z.object({ accountId: z.string() }),
    z.transform(({ accountId }) => accountId),
  ),
]);

/** Rows of the first release are read too; what is written is always the present form. */
const version = z.union([z.literal(1), z.literal(2)]);
export const rowVersion = 2;

/** A run's head as it lies in storage. */
export const runRow: z.ZodMiniType<Run> = z.object({
  version,
  id: runId,
  projectId: jiraId,
  createdAt: instant,
  by: account,
  chosen,
  jql: z.nullable(z.string()),
  expectedIssues: z.nullable(z.int()),
  connection,
});

/** What people want of a run, as it lies in storage. */
export const intentRow = z.object({
  version,
  work: z.enum(['gather', 'preview', 'push']),
  go: z.enum(['on', 'pause', 'cancel']),
  epoch: z.int(),
  first: z.nullable(z.int()),
  probe: z.boolean(),
  despite: z.boolean(),
  connection,
  by: account,
  at: instant,
  makerAskedAt: z._default(z.nullable(instant), null),
  starterAskedAt: z._default(z.nullable(instant), null),
  job: z.nullable(z.string()),
});

/** Writes people's intent down; what they desire lies under the name the first release gave it. */
export function toIntentRow({ desired, ...intent }: RunIntent): z.output<typeof intentRow> {
  return { ...intent, version: rowVersion, go: desired };
}

/** Reads it again. */
export function fromIntentRow({ go, ...intent }: z.output<typeof intentRow>): RunIntent {
  return { ...intent, desired: go };
}

/** How a run ended, as it lies in storage. */
export const endRow: z.ZodMiniType<RunEnd> = z.object({
  version: z.literal(1),
  at: instant,
  how: z.enum(['done', 'cancelled', 'closed']),
});

/** The runs of a project as they lie in storage. */
export const projectRunsRow: z.ZodMiniType<ProjectRuns> = z.object({
  version: z.literal(1),
  projectId: jiraId,
  current: z.nullable(runId),
  begins: z.array(instant),
  pushed: z.array(z.object({ id: runId, chosen, by: z.string(), createdAt: instant })),
});

/** Which run a project was busy with, as the first release kept it. */
export const formerActiveRow = z.object({ version: z.literal(1), projectId: jiraId, runId });

/** That a delivery is at work in a project, as it lies in storage. */
export const lockRow: z.ZodMiniType<WorkLock> = z.object({
  version: z.literal(1),
  projectId: jiraId,
  runId,
  owner: z.string(),
  makesLinks: z.boolean(),
  until: instant,
});

/** What a reader may not see of a run, as it lies in storage: some 25 bytes for each item, as thousands may be hidden. */
export const visibilityRow = z.object({
  version: z.literal(1),
  checkedAt: instant,
  chunks: z.int(),
  hidden: z.array(z.tuple([z.int(), jiraId, plannedAs, z.nullable(skipReason)])),
});

/** Writes what a reader may see down. */
export function toVisibilityRow({ hidden, ...visibility }: Visibility): z.output<typeof visibilityRow> {
  return {
    version: 1,
    ...visibility,
    hidden: hidden.map(({ position, issueId, plannedAs: as, skipped }) => [position, issueId, as, skipped]),
  };
}

/** Reads it again. */
export function fromVisibilityRow({ checkedAt, chunks, hidden }: z.output<typeof visibilityRow>): Visibility {
  return {
    checkedAt,
    chunks,
    hidden: hidden.map(([position, issueId, as, skipped]) => ({ position, issueId, plannedAs: as, skipped })),
  };
}
