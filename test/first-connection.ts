import * as z from 'zod/mini';

const opened = z.object({ connections: z.array(z.object({ id: z.string() })) });

/** The id of the first connection in the settings' answer; null where there is none. */
export function firstConnection(settings: unknown): string | null {
  return opened.parse(settings).connections[0]?.id ?? null;
}
