import * as z from 'zod/mini';
import type { Typed } from './typed';

const typedShape = z.object({
  how: z.enum(['project', 'list']),
  jql: z.string(),
  onlyLinked: z.boolean(),
  onlyChanged: z.boolean(),
  text: z.string(),
  object: z.string(),
  column: z.nullable(z.int()),
  confirmed: z.array(z.string()),
  options: z.object({ viewOnly: z.boolean(), autoPush: z.boolean(), autoPull: z.boolean() }),
});

const keyOf = (projectId: string): string => `salesforce-link-form-${projectId}`;

/** Keeps in this tab what a preview began with, so that throwing the preview away loses nothing, also after a reload. */
export function keepForm(projectId: string, typed: Typed): void {
  try {
    sessionStorage.setItem(keyOf(projectId), JSON.stringify(typed));
  } catch {
    // Storage is closed to frames in some browsers, or full: what was typed is kept as long as the page is open.
  }
}

/** What was kept in this tab; null for nothing. */
export function keptForm(projectId: string): Typed | null {
  try {
    const kept = sessionStorage.getItem(keyOf(projectId));
    return kept === null ? null : (typedShape.safeParse(JSON.parse(kept)).data ?? null);
  } catch {
    return null;
  }
}

/** Forgets it: a run that was let push has taken it over. */
export function forgetForm(projectId: string): void {
  try {
    sessionStorage.removeItem(keyOf(projectId));
  } catch {
    // What cannot be reached was never kept.
  }
}
