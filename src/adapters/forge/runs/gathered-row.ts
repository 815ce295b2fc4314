import * as z from 'zod/mini';
import { issueKey, jiraId } from '../../../contract/runs/item';
import { recordId } from '../../../contract/links/link';
import { instant } from '../../../contract/time';
import type { GatheredIssue, Gathering } from '../../../runs/model/gathering';
import type { Rights } from '../../../runs/model/rights';
import type { Asking } from '../../../ports/runs';
import { fromIdSet, idSet, toIdSet } from './id-set';

/** The progress of gathering a run's issues, as stored. */
export const gatheringRow: z.ZodMiniType<Gathering> = z.object({
  version: z.literal(1),
  at: instant,
  cursor: z.nullable(z.string()),
  isThrough: z.boolean(),
  pages: z.int(),
  issues: z.int(),
  missing: z.array(z.string()),
});

/** A page of gathered issues as stored: id and key, and the rest only where it has a value. */
export const gatheredRow = z.object({
  version: z.literal(1),
  issues: z.array(
    z.object({
      i: jiraId,
      k: issueKey,
      n: z.optional(z.array(z.string())),
      o: z.optional(z.literal(true)),
      u: z.optional(instant),
      s: z.optional(z.array(recordId)),
    }),
  ),
});

/** Turns gathered issues into their row. */
export function toGatheredRow(issues: readonly GatheredIssue[]): z.output<typeof gatheredRow> {
  return {
    version: 1,
    issues: issues.map(({ id, key, names, inProject, updatedAt, unchanged }) => ({
      i: id,
      k: key,
      ...(names.length > 0 && { n: [...names] }),
      ...(!inProject && { o: true as const }),
      ...(updatedAt !== null && { u: updatedAt }),
      ...(unchanged.length > 0 && { s: [...unchanged] }),
    })),
  };
}

/** Reads them again. */
export function fromGatheredRow({ issues }: z.output<typeof gatheredRow>): readonly GatheredIssue[] {
  return issues.map(({ i, k, n = [], o, u = null, s = [] }) => ({
    id: i,
    key: k,
    names: n,
    inProject: o !== true,
    updatedAt: u,
    unchanged: s,
  }));
}

const rights = {
  accountId: z.string(),
  at: instant,
  maySee: idSet,
  mayEdit: idSet,
  moved: idSet,
  everSaw: idSet,
};

/** What a person may do on the issues of a run, as stored. */
export const rightsRow = z.object({ version: z.literal(1), ...rights });

/** The progress of asking Jira about it, as stored. */
export const askingRow = z.object({
  version: z.literal(1),
  ...rights,
  press: z.object({ kind: z.enum(['preview', 'start', 'resume']), first: z.nullable(z.int()) }),
  done: z.int(),
  of: z.int(),
});

/** Turns rights into their row. */
export function toRightsRow({
  accountId,
  at,
  maySee,
  mayEdit,
  moved,
  everSaw,
}: Rights): z.output<typeof rightsRow> {
  const sets = {
    maySee: toIdSet(maySee),
    mayEdit: toIdSet(mayEdit),
    moved: toIdSet(moved),
    everSaw: toIdSet(everSaw),
  };
  return { version: 1, accountId, at, ...sets };
}

/** Reads them again. */
export function fromRightsRow({
  accountId,
  at,
  ...row
}: Omit<z.output<typeof rightsRow>, 'version'>): Rights {
  return {
    accountId,
    at,
    maySee: fromIdSet(row.maySee),
    mayEdit: fromIdSet(row.mayEdit),
    moved: fromIdSet(row.moved),
    everSaw: fromIdSet(row.everSaw),
  };
}

/** Turns an asking into its row. */
export function toAskingRow({ press, done, of, ...known }: Asking): z.output<typeof askingRow> {
  return { ...toRightsRow(known), press, done, of };
}

/** Turns a row back into an asking. */
export function fromAskingRow({ press, done, of, ...row }: z.output<typeof askingRow>): Asking {
  return { ...fromRightsRow(row), press, done, of };
}
