import { useEffect, useRef, useState } from 'react';
import { mostAskedAbout, type FoundRecord } from '../../../src/contract/records/search';
import { findOtherIssues } from '../../shared/backend/records';

/** Keys of the other issues that records are linked to, by record id. Nothing is known of the ones that are missing. */
type OtherIssues = ReadonlyMap<string, readonly string[]>;

const nothing: OtherIssues = new Map();

/**
 * On which other issues the records are that stand on the screen: asked once for each list of them, after it is drawn, and not
 * while it waits to be replaced. What is known of a record stays until the next list's own answer comes, so that it does
 * not blink while somebody types. An answer for an earlier list is dropped. Where none comes, nothing is known.
 */
export function useOtherIssues(onScreen: readonly FoundRecord[], isStale: boolean): OtherIssues {
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
    void findOtherIssues(ids.split(' ')).then((reply) => {
      if (asked.current !== ids) return;
      setKnown(reply.ok ? new Map(reply.data.linked.map(({ recordId, keys }) => [recordId, keys])) : nothing);
    });
  }, [ids, isStale]);
  return known;
}
