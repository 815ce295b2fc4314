import type { ListedPair } from '../../contract/runs/choice';
import { isSameOrg } from '../../contract/record/salesforce-host';

/**
 * A line of a pasted list, as a run keeps it. `host`: where its record is, if that is another org than the one in the
 * settings, or if none is saved there.
 */
export interface WishedPair extends Omit<ListedPair, 'org'> {
  readonly host: string | null;
}

/** Reads a line with the hosts its list names. `saved` is the host in the settings now, which may be another by then. */
export function wishedPair(
  { org, ...pair }: ListedPair,
  hosts: readonly string[],
  saved: string | null,
): WishedPair {
  const host = org === undefined ? null : (hosts[org] ?? null);
  return { ...pair, host: host !== null && isOwn(host, saved) ? host : null };
}

function isOwn(host: string, saved: string | null): boolean {
  return saved === null || !isSameOrg(host, saved);
}
