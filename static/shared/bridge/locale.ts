import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const withLocale = z.object({ locale: z.string() });

/** The language and country of the reader, such as "en-US"; null where the host does not tell. */
export async function findLocale(): Promise<string | null> {
  try {
    const context = withLocale.safeParse(await view.getContext());
    return context.success ? context.data.locale : null;
  } catch {
    return null;
  }
}
