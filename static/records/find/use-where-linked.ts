import { useEffect, useRef, useState } from 'react';
import type { Card } from '../../../src/contract/records/cards';
import { mostAskedAbout } from '../../../src/contract/records/search';
import { findWhereLinked } from '../../shared/backend/records';

/**
 * On which issues records are: ids of those that are on this one, and keys of other issues by record id. Nothing is known of
 * the ones that are missing.
 */
export interface WhereLinked {
  readonly here: ReadonlySet<string>;
  readonly others: ReadonlyMap<string, readonly string[]>;
}

const nothing: WhereLinked = { here: new Set(), others: new Map() };

/**
 * On which issues the records are that stand on the screen: asked once for each list of them, after it is drawn, and not
 * while it waits to be replaced. What is known of a record stays until the next list's own answer comes, so that it does
 * not blink while somebody types. An answer for an earlier list is dropped. Where none comes, nothing is known.
 */
export function useWhereLinked(onScreen: readonly Card[], isStale: boolean): WhereLinked {
  const [known, setKnown] = useState(nothing);
  const asked = useRef('');
  const ids = onScreen
    .slice(0, mostAskedAbout)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (isStale || asked.current === ids) return;
    asked.current = ids;
    if (ids === '') return;
    void findWhereLinked(ids.split(' ')).then((reply) => {
      if (asked.current !== ids) return;
      const { here, others } = reply.ok ? reply.data : { here: null, others: null };
      setKnown({
        here: new Set(here),
        others: new Map(others?.map(({ recordId, keys }) => [recordId, keys])),
      });
    });
  }, [ids, isStale]);
  return known;
}
