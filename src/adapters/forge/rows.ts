import { WhereConditions, kvs } from '@forge/kvs';
import * as z from 'zod/mini';
import { AppError } from '../../shared/app-error';
import { inParts } from '../../shared/in-parts';
import { askStorage } from './ask-storage';

/** The most keys one batch takes. https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-batch/ */
const batchSize = 25;

/** So many batches are asked side by side. */
const batchesAtOnce = 10;

/**
 * Reads one row; null where there is none. A row of another shape was not written by this version, so the caller cannot
 * go on.
 * @throws AppError PLATFORM_DOWN, RATE_LIMITED; UNEXPECTED for a row of another shape, NEWER_RELEASE where a later
 *                  release wrote it
 */
export async function readRow<S extends z.ZodMiniType>(key: string, shape: S): Promise<z.output<S> | null> {
  const stored: unknown = await askStorage(() => kvs.get(key));
  return stored === undefined ? null : parsed(shape, stored);
}

/** Writes one row and replaces what was there. */
export function writeRow(key: string, value: unknown): Promise<void> {
  return askStorage(() => kvs.set(key, value));
}

/**
 * Reads all rows below a prefix, sorted by key; may lag a moment behind. Rows of another shape are left out: one
 * unreadable row must not hide the others.
 */
export async function readBelow<S extends z.ZodMiniType>(
  prefix: string,
  shape: S,
): Promise<readonly z.output<S>[]> {
  const rows = await listBelow(prefix);
  return rows.flatMap(({ value }) => {
    const read = shape.safeParse(value);
    return read.success ? [read.data] : [];
  });
}

/** Which of these keys have a row, asked in batches. A key that storage does not answer for counts as having none. */
export async function existing(keys: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (const some of inParts([...new Set(keys)], batchSize * batchesAtOnce)) {
    const asked = inParts(some, batchSize).map((batch) =>
      askStorage(() => kvs.batchGet<unknown>(batch.map((key) => ({ key })))),
    );
    for (const { successfulKeys } of await Promise.all(asked)) {
      for (const { key, value } of successfulKeys) if (value !== undefined) found.add(key);
    }
  }
  return found;
}

/** Deletes all rows below a prefix; gives their keys. */
export async function deleteBelow(prefix: string): Promise<readonly string[]> {
  const found = (await listBelow(prefix)).map(({ key }) => ({ key }));
  for (const batch of inParts(found, batchSize)) {
    const { failedKeys } = await askStorage(() => kvs.batchDelete([...batch]));
    if (failedKeys.length > 0) throw new AppError('PLATFORM_DOWN', { by: 'forge' });
  }
  return found.map(({ key }) => key);
}

async function listBelow(prefix: string): Promise<readonly { key: string; value: unknown }[]> {
  const rows: { key: string; value: unknown }[] = [];
  for (let cursor: string | undefined; ;) {
    const page = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(100);
    const asked = cursor === undefined ? page : page.cursor(cursor);
    const { results, nextCursor } = await askStorage(() => asked.getMany<unknown>());
    rows.push(...results);
    if (nextCursor === undefined || nextCursor === '') return rows;
    cursor = nextCursor;
  }
}

/** The newest row version this release writes. A higher one was written by a later release. */
const newestVersion = 2;

function parsed<S extends z.ZodMiniType>(shape: S, stored: unknown): z.output<S> {
  const read = shape.safeParse(stored);
  if (read.success) return read.data;
  const version = z.safeParse(z.object({ version: z.int() }), stored).data?.version ?? 0;
  const code = version > newestVersion ? 'NEWER_RELEASE' : 'UNEXPECTED';
  throw new AppError(code, {}, new Error('a stored row has another shape'));
}
