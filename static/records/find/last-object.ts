import { isObjectName } from '../../../src/contract/record/object-name';

const key = 'salesforce-find-object';

/** The object that was searched last in this browser; null for all. */
export function lastObject(): string | null {
  try {
    const kept = localStorage.getItem(key);
    return kept !== null && isObjectName(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Remembers what was searched. A browser that keeps nothing forgets it, and that is all. */
export function rememberSearched(object: string | null): void {
  try {
    if (object === null) localStorage.removeItem(key);
    else localStorage.setItem(key, object);
  } catch {
    // Storage is closed to frames in some browsers: then all objects are searched.
  }
}
