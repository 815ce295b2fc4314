import { useCallback, useState } from 'react';
import type { SalesforceRecord } from '../../src/contract/links/link';
import { recordName } from '../shared/words/record-name';
import type { RowHeads } from './about-records';
import { namedWithId } from './words/names';

/** What heads rows, and how a record is named in what is said of it. */
export interface KnownHeads {
  readonly heads: RowHeads;
  readonly nameOf: (record: SalesforceRecord) => string;
  readonly onHeads: (heads: RowHeads | null) => void;
}

/**
 * Keeps what is told of records. A name stays with a row whose link is gone, until nothing may be shown any more.
 * `onTroubles` is told which records are gone or hidden, by id, once that is known.
 */
export function useHeads(onTroubles: (ids: readonly string[]) => void): KnownHeads {
  const [heads, setHeads] = useState<RowHeads>(new Map());
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const onHeads = useCallback(
    (told: RowHeads | null) => {
      setHeads(told ?? new Map());
      setNames((before) => (told === null ? new Map() : new Map([...before, ...namesIn(told)])));
      const all = [...(told ?? [])];
      const isKnown = told === null || all.some(([, { name, isTroubled }]) => isTroubled || name !== null);
      if (isKnown) onTroubles(all.flatMap(([id, { isTroubled }]) => (isTroubled ? id : [])));
    },
    [onTroubles],
  );
  const nameOf = (record: SalesforceRecord): string => {
    const name = names.get(record.id);
    return name === undefined ? recordName(record) : namedWithId(name, record.id);
  };
  return { heads, nameOf, onHeads };
}

function namesIn(heads: RowHeads): [string, string][] {
  return [...heads].flatMap(([id, { name }]) => (name === null ? [] : [[id, name]]));
}
