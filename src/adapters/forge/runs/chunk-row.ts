import * as z from 'zod/mini';
import { issueKey, jiraId, plannedAs, skipReason } from '../../../contract/runs/item';
import { errorCode, source } from '../../../contract/errors';
import { objectName, recordId } from '../../../contract/links/link';
import type { PlannedItem } from '../../../runs/model/planned-item';
import { fromOwnHosts, ownHostsRow, toOwnHosts } from './own-hosts-row';

/** Options as one number: view only 4, auto push 2, auto pull 1. */
const flags = z.int().check(z.gte(0), z.lte(7));

/**
 * A chunk of a plan as stored. Items are written as short as possible, some 70 bytes each: five hundred stay far below
 * the 240 KiB of a row. The last elements are a former key and who
 * caused it if links could not be read. Rows of older releases do not have them.
 */
export const chunkRow = z.object({
  version: z.literal(1),
  objects: z.array(objectName),
  items: z.array(
    z.tuple([
      jiraId,
      issueKey,
      z.nullable(z.tuple([z.int(), recordId])),
      flags,
      plannedAs,
      z.nullable(skipReason),
      z.nullable(errorCode),
      z.boolean(),
      z.optional(z.nullable(issueKey)),
      z.optional(z.object(source)),
    ]),
  ),
  ...ownHostsRow,
});
type ChunkRow = z.output<typeof chunkRow>;

/** Turns items into their row. */
export function toChunkRow(items: readonly PlannedItem[]): ChunkRow {
  const objects = [...new Set(items.flatMap(({ record }) => record?.object ?? []))];
  return {
    version: 1,
    objects,
    items: items.map((item) => toItemRow(item, objects)),
    ...toOwnHosts(items),
  };
}

function toItemRow(item: PlannedItem, objects: readonly string[]): ChunkRow['items'][number] {
  const {
    issueId,
    issueKey: key,
    record,
    options,
    plannedAs: as,
    skipped,
    code,
    wholeIssue,
    formerKey,
  } = item;
  const pair: [number, string] | null = record && [objects.indexOf(record.object), record.id];
  const bits = (options.viewOnly ? 4 : 0) + (options.autoPush ? 2 : 0) + (options.autoPull ? 1 : 0);
  return code === null
    ? [issueId, key, pair, bits, as, skipped, code, wholeIssue, formerKey]
    : [issueId, key, pair, bits, as, skipped, code, wholeIssue, formerKey, item.source];
}

/** Turns a row back into items. */
export function fromChunkRow({ objects, items, ...own }: ChunkRow): readonly PlannedItem[] {
  const hostAt = fromOwnHosts(own);
  return items.map(
    ([issueId, key, pair, bits, as, skipped, code, wholeIssue, formerKey = null, from = {}], at) => ({
      issueId,
      issueKey: key,
      record: pair && recordOf(objects, pair),
      options: { viewOnly: (bits & 4) > 0, autoPush: (bits & 2) > 0, autoPull: (bits & 1) > 0 },
      plannedAs: as,
      skipped,
      code,
      source: from,
      wholeIssue,
      formerKey,
      host: hostAt(at),
    }),
  );
}

function recordOf(objects: readonly string[], [at, id]: readonly [number, string]) {
  const object = objects[at];
  return object === undefined ? null : { object, id };
}
