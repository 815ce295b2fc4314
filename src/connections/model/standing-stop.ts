import type { Stop } from './connection';
import { connectionIn, type Registry } from './registry';

/** A stop that holds. `isSite`: for the whole site, and not for one connection alone. */
export interface StandingStop extends Stop {
  readonly isSite: boolean;
}

/** The stop that holds for a connection; with null, for the whole site. The site's goes first. */
export function standingStop(registry: Registry, id: string | null): StandingStop | null {
  if (registry.stop !== null) return { ...registry.stop, isSite: true };
  const own = id === null ? null : (connectionIn(registry, id)?.stop ?? null);
  return own && { ...own, isSite: false };
}
