import { StorageRefusal } from './refusal';

const batchLimit = 25;

interface BatchAnswer {
  readonly successfulKeys: readonly unknown[];
  readonly failedKeys: readonly {
    readonly key: string;
    readonly error: { readonly code: string; readonly message: string };
  }[];
}

/** Does as much of a batch as it can: a refused item does not stop the others. */
export function runBatch<T extends { readonly key: string; readonly entityName?: string | undefined }>(
  items: readonly T[],
  work: (item: T) => unknown,
): BatchAnswer {
  checkBatch(items);
  const outcomes = items.map((item) => attempt(item, work));
  return {
    successfulKeys: outcomes.flatMap((outcome) => ('done' in outcome ? [outcome.done] : [])),
    failedKeys: outcomes.flatMap((outcome) => ('failed' in outcome ? [outcome.failed] : [])),
  };
}

/**
 * Refuses more items than one call may hold, the same key twice, and entities, which this cloud does not have.
 * @see https://developer.atlassian.com/platform/forge/storage-reference/ (25 operations)
 */
export function checkBatch(
  items: readonly { readonly key: string; readonly entityName?: string | undefined }[],
): void {
  // Assumed: the codes are not published.
  if (items.length === 0) throw new StorageRefusal(400, 'INVALID_REQUEST', 'There is nothing to do');
  if (items.length > batchLimit)
    throw new StorageRefusal(400, 'TOO_MANY_ITEMS', 'There are more than 25 items');
  if (new Set(items.map((item) => item.key)).size < items.length) {
    throw new StorageRefusal(400, 'DUPLICATE_KEY', 'A key comes twice');
  }
  if (items.some((item) => item.entityName !== undefined)) throw noEntities();
}

export function noEntities(): StorageRefusal {
  return new StorageRefusal(
    501,
    'NOT_IMPLEMENTED',
    'Entities and conditions are not implemented by the local cloud',
  );
}

function attempt<T extends { readonly key: string }>(item: T, work: (item: T) => unknown) {
  try {
    return { done: work(item) };
  } catch (error) {
    if (!(error instanceof StorageRefusal)) throw error;
    return { failed: { key: item.key, error: { code: error.code, message: error.message } } };
  }
}
