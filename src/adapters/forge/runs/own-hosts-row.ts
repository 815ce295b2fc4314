import * as z from 'zod/mini';
import { salesforceHost } from '../../../contract/links/link';

/**
 * The hosts of some lines or items of a row, each with their places in it: a host is stored once, however many have it.
 * Absent where none has one, and in rows of older releases, which read rows that have it too.
 */
export const ownHostsRow = { h: z.optional(z.array(z.tuple([salesforceHost, z.array(z.int())]))) };
type OwnHostsRow = z.output<z.ZodMiniObject<typeof ownHostsRow>>;

/** Turns the hosts of a row's lines or items into this part of it. */
export function toOwnHosts(entries: readonly { readonly host: string | null }[]): OwnHostsRow {
  const places = new Map<string, number[]>();
  for (const [at, { host }] of entries.entries()) {
    if (host === null) continue;
    const known = places.get(host);
    if (known) known.push(at);
    else places.set(host, [at]);
  }
  return places.size === 0 ? {} : { h: [...places] };
}

/** Reads it again: the host of the line or item at a place. */
export function fromOwnHosts({ h = [] }: OwnHostsRow): (at: number) => string | null {
  const hosts = new Map(h.flatMap(([host, places]) => places.map((at) => [at, host] as const)));
  return (at) => hosts.get(at) ?? null;
}
