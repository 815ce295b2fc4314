import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const issueContext = z.object({
  extension: z.object({ issue: z.object({ id: z.string().check(z.regex(/^\d+$/)) }) }),
});

/** The id of the issue this page stands on; null where the host does not tell. Good for looks, never for rights. */
export async function findIssueId(): Promise<string | null> {
  try {
    const context = issueContext.safeParse(await view.getContext());
    return context.success ? context.data.extension.issue.id : null;
  } catch {
    return null;
  }
}
