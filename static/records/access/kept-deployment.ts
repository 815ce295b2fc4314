import * as z from 'zod/mini';
import { instant } from '../../../src/contract/time';

const keyOf = (connectionId: string): string => `salesforce-app-deployed-${connectionId}`;

/** Keeps in this tab until when Salesforce may need to know the app of a connection; null forgets it. */
export function keepDeployment(connectionId: string, readyBy: string | null): void {
  try {
    if (readyBy === null) sessionStorage.removeItem(keyOf(connectionId));
    else sessionStorage.setItem(keyOf(connectionId), readyBy);
  } catch {
    // Storage is closed to frames in some browsers: then a reload ends the wait.
  }
}

/** What was kept of it in this tab; null for nothing, and for a time that no page of ours wrote. */
export function keptDeployment(connectionId: string): string | null {
  try {
    return z.nullable(instant).safeParse(sessionStorage.getItem(keyOf(connectionId))).data ?? null;
  } catch {
    return null;
  }
}
