import { StorageRefusal } from './refusal';

const keyPattern = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const valueLimit = 240 * 1024;
const depthLimit = 31;

/**
 * Refuses a key that storage would not accept.
 * @see https://developer.atlassian.com/platform/forge/runtime-reference/storage-api-basic/ (keys: 1 to 500 characters)
 */
export function checkKey(key: string): void {
  if (key.length === 0) throw new StorageRefusal(400, 'KEY_TOO_SHORT', 'The key is empty');
  if (key.length > 500)
    throw new StorageRefusal(400, 'KEY_TOO_LONG', 'The key is longer than 500 characters');
  if (!keyPattern.test(key))
    throw new StorageRefusal(400, 'INVALID_KEY', 'The key has characters that are not allowed');
}

/** Returns a value's JSON. Refuses a value that is absent, larger than 240 KiB or nested deeper than 31 levels. */
export function sealValue(value: unknown): string {
  // Assumed: the code for an absent value is not published.
  if (value === undefined || value === null)
    throw new StorageRefusal(400, 'INVALID_VALUE', 'There is no value');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > valueLimit)
    throw new StorageRefusal(400, 'MAX_SIZE', 'The value is larger than 240 KiB');
  if (isDeeperThan(depthLimit, value))
    throw new StorageRefusal(400, 'MAX_DEPTH', 'The value is nested deeper than 31 levels');
  return json;
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((part) => isDeeperThan(levels - 1, part));
}
