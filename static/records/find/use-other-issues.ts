import { useEffect, useState } from 'react';
import { mostAskedAbout, type FoundRecord } from '../../../src/contract/records/search';
import { findOtherIssues } from '../../shared/backend/records';

/** Keys of the other issues that records are linked to, by record id. Nothing is known of the ones that are missing. */
export type OtherIssues = ReadonlyMap<string, readonly string[]>;

const nothing: OtherIssues = new Map();

/**
 * On which other issues the records are that stand on the screen: asked once for each list of them, after it is drawn. What was
 * known of a record stays until the list's own answer comes, so that it does not blink while somebody types. An answer for
 * an earlier list is dropped. Where none comes, nothing is known.
 */
export function useOtherIssues(onScreen: readonly FoundRecord[]): OtherIssues {
  const [known, setKnown] = useState(nothing);
  const ids = onScreen
    .slice(0, mostAskedAbout)
    .map(({ id }) => id)
    .join(' ');
  useEffect(() => {
    if (ids === '') return undefined;
    let isOnScreen = true;
    void findOtherIssues(ids.split(' ')).then((reply) => {
      if (!isOnScreen) return;
      setKnown(reply.ok ? new Map(reply.data.linked.map(({ recordId, keys }) => [recordId, keys])) : nothing);
    });
    return () => {
      isOnScreen = false;
    };
  }, [ids]);
  return known;
}
