import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const projectContext = z.object({
  extension: z.object({ project: z.object({ id: z.string().check(z.regex(/^\d+$/)) }) }),
});

/** The id of the project this page stands on; null where the host does not tell. Good for looks, never for rights. */
export async function findProjectId(): Promise<string | null> {
  try {
    const context = projectContext.safeParse(await view.getContext());
    return context.success ? context.data.extension.project.id : null;
  } catch {
    return null;
  }
}
