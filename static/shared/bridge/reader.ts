import { view } from '@forge/bridge';
import * as z from 'zod/mini';

const withReader = z.object({
  accountId: z.optional(z.string()),
  locale: z.optional(z.string()),
  timezone: z.optional(z.string()),
});

/** Who reads the page, and how they write values. Undefined where the host does not tell: then the browser's own are meant. */
export interface Reader {
  readonly accountId: string | undefined;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
}

/** Who reads this page, for looks and never for rights. */
export async function findReader(): Promise<Reader> {
  try {
    const { accountId, locale, timezone } = withReader.parse(await view.getContext());
    return { accountId, locale: known(locale, canonical), timeZone: known(timezone, asZone) };
  } catch {
    return { accountId: undefined, locale: undefined, timeZone: undefined };
  }
}

function canonical(locale: string): string | undefined {
  return Intl.getCanonicalLocales(locale.replace(/_/g, '-'))[0];
}

function asZone(timeZone: string): string {
  return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
}

/** What this browser does not know it would throw at, in the middle of a page. */
function known(text: string | undefined, check: (text: string) => string | undefined): string | undefined {
  try {
    return text === undefined ? undefined : check(text);
  } catch {
    return undefined;
  }
}
