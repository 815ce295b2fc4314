import * as z from 'zod/mini';
import { chosen, runId } from '../../../contract/runs/choice';
import { jiraId, plannedAs, skipReason } from '../../../contract/runs/item';
import { region } from '../../../contract/connections/region';
import { instant } from '../../../contract/time';
import { firstId } from '../../../connections/model/registry';
import type { AgreedConnection, Run, RunEnd, RunIntent } from '../../../runs/model/run';
import type { ProjectRuns, Visibility, WorkLock } from '../../../ports/runs';

/**
 * The connection a run was agreed for. `tokenId` holds its token's family. Rows from before there were several
 * connections name none: they mean the first.
 */
const connectionRow = z.object({
  id: z._default(z.string(), firstId),
  name: z._default(z.string(), ''),
  tokenId: z.string(),
  region,
  last4: z.string(),
});
const connection = z.pipe(
  connectionRow,
  z.transform(({ tokenId, ...agreed }): AgreedConnection => ({ ...agreed, family: tokenId })),
);

function toConnectionRow({ family, ...agreed }: AgreedConnection): z.input<typeof connectionRow> {
  return { ...agreed, tokenId: family };
}

/** An account. Rows of the first release hold a name beside it, which is dropped. */
const account = z.union([
  z.string(),
  z.pipe(
    z.object({ accountId: z.string() }),
    z.transform(({ accountId }) => accountId),
  ),
]);

/** Rows of the first release are read too; rows are always written in the present form. */
const version = z.union([z.literal(1), z.literal(2)]);
export const rowVersion = 2;

/** A run's head as stored. */
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

/** Turns a run's head into its row. */
export function toRunRow({ connection: agreed, ...run }: Run): object {
  return { version: rowVersion, ...run, connection: toConnectionRow(agreed) };
}

/** What people want of a run, as stored. */
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

/** Turns an intent into its row; `desired` is stored under the name the first release used. */
export function toIntentRow({
  desired,
  connection: agreed,
  ...intent
}: RunIntent): z.input<typeof intentRow> {
  return { ...intent, connection: toConnectionRow(agreed), version: rowVersion, go: desired };
}

/** Reads it again. */
export function fromIntentRow({ go, ...intent }: z.output<typeof intentRow>): RunIntent {
  return { ...intent, desired: go };
}

/** How a run ended, as stored. */
export const endRow: z.ZodMiniType<RunEnd> = z.object({
  version: z.literal(1),
  at: instant,
  how: z.enum(['done', 'cancelled', 'closed']),
});

/** The runs of a project as stored. */
export const projectRunsRow: z.ZodMiniType<ProjectRuns> = z.object({
  version: z.literal(1),
  projectId: jiraId,
  current: z.nullable(runId),
  begins: z.array(instant),
  pushed: z.array(z.object({ id: runId, chosen, by: z.string(), createdAt: instant })),
});

/** A project's active run, in the first release's form. */
export const formerActiveRow = z.object({ version: z.literal(1), projectId: jiraId, runId });

/** The lock of a delivery at work in a project, as stored. */
export const lockRow: z.ZodMiniType<WorkLock> = z.object({
  version: z.literal(1),
  projectId: jiraId,
  runId,
  owner: z.string(),
  // Rows from before there were several connections.
  connectionId: z._default(z.string(), firstId),
  makesLinks: z.boolean(),
  until: instant,
});

/** What a reader may not see of a run, as stored: some 25 bytes per item, as thousands may be hidden. */
export const visibilityRow = z.object({
  version: z.literal(1),
  checkedAt: instant,
  chunks: z.int(),
  hidden: z.array(z.tuple([z.int(), jiraId, plannedAs, z.nullable(skipReason)])),
});

/** Turns a reader's visibility into its row. */
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
