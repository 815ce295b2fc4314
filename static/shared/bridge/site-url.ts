import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const siteContext = z.object({ siteUrl: z.string().check(z.regex(/^https?:\/\/[^/]+$/)) });

/** The address of the Jira site, without a slash at its end; null where the host does not tell. */
export async function findSiteUrl(): Promise<string | null> {
  try {
    const context = siteContext.safeParse(await view.getContext());
    return context.success ? context.data.siteUrl : null;
  } catch {
    return null;
  }
}
