import * as z from 'zod/mini';

const prefix = 'salesforce-troubles ';
const keptIds = z.array(z.string());

/** The ids of records of an issue that were gone or hidden when this tab last knew; they come first when it is opened again. */
export function keptTroubles(issueId: string | null): ReadonlySet<string> {
  try {
    if (issueId === null) return new Set();
    const kept: unknown = JSON.parse(sessionStorage.getItem(`${prefix}${issueId}`) ?? '[]');
    return new Set(keptIds.safeParse(kept).data);
  } catch {
    // Storage is closed to frames in some browsers: then they come where the Connector has them.
    return new Set();
  }
}

/** Keeps them in this tab. */
export function keepTroubles(issueId: string | null, ids: readonly string[]): void {
  if (issueId === null) return;
  const key = `${prefix}${issueId}`;
  try {
    if (ids.length === 0) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(ids));
  } catch {
    // The same.
  }
}
