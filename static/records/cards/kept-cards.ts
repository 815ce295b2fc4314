import * as z from 'zod/mini';
import { shownCards, type ShownCards } from './shown-cards';

/** For so long a page that is opened again shows what it read, and asks nothing. */
const keptForMs = 60_000;

const keptShape = z.object({ at: z.int(), ids: z.array(z.string()), shown: shownCards });

/** Cards that were read for these linked records, and when by the clock of this page. */
export interface KeptCards {
  readonly at: number;
  readonly ids: readonly string[];
  readonly shown: ShownCards;
}

/** On which issue, and for whom: nobody is shown what another person read. Null where the host does not tell. */
export type KeptFor = { readonly issueId: string; readonly accountId: string } | null;

const prefix = 'salesforce-cards ';

/** Whether cards are fresh enough, and about all of these records. */
export function answersFor(kept: KeptCards | null, ids: readonly string[]): kept is KeptCards {
  return kept !== null && isFresh(kept) && ids.every((id) => kept.ids.includes(id));
}

/** Keeps cards in this tab. */
export function keepCards(place: KeptFor, kept: KeptCards): void {
  if (place === null) return;
  try {
    sessionStorage.setItem(keyOf(place), JSON.stringify(kept));
  } catch {
    // Storage is closed to frames in some browsers, or full: then a page that is opened again asks again.
  }
}

/** What was kept in this tab; what is too old is erased, whoever's it is. */
export function keptCards(place: KeptFor): KeptCards | null {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (!key.startsWith(prefix)) continue;
      const kept = read(key);
      if (kept === null || !isFresh(kept)) sessionStorage.removeItem(key);
    }
    return place === null ? null : read(keyOf(place));
  } catch {
    return null;
  }
}

/** Forgets them: they may not be shown any more. */
export function forgetCards(place: KeptFor): void {
  if (place === null) return;
  try {
    sessionStorage.removeItem(keyOf(place));
  } catch {
    // What cannot be reached was never kept.
  }
}

function keyOf({ issueId, accountId }: NonNullable<KeptFor>): string {
  return `${prefix}${issueId} ${accountId}`;
}

function read(key: string): KeptCards | null {
  try {
    return keptShape.safeParse(JSON.parse(sessionStorage.getItem(key) ?? 'null')).data ?? null;
  } catch {
    return null;
  }
}

/** An instant to come is none that this page has seen: the clock was set back. */
function isFresh({ at }: KeptCards): boolean {
  const age = Date.now() - at;
  return age >= 0 && age < keptForMs;
}
