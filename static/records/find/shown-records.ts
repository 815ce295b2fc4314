import type { Card } from '../../../src/contract/records/cards';
import type { Search } from './use-search';

/** The records to show under the field. `isStale`: found for an earlier text, and not to be picked. */
export interface ShownRecords {
  readonly records: readonly Card[];
  readonly host: string | null;
  readonly isStale: boolean;
}

const nothing: ShownRecords = { records: [], host: null, isStale: false };

/** What was found, or still stands from before; what was viewed last comes of all objects, and the page restricts it. */
export function shownRecords(
  { stage, stale }: Pick<Search, 'stage' | 'stale'>,
  object: string | null,
): ShownRecords {
  if (stage.kind === 'found') {
    const { view, text } = stage;
    const { found, host } = view;
    const isOfAll = text === '' && object !== null;
    const records = isOfAll ? found.filter((record) => record.object === object) : found;
    return { records, host, isStale: false };
  }
  return stale === null ? nothing : { records: stale.found, host: stale.host, isStale: true };
}
