import { useEffect, useState } from 'react';
import type { FindRecords, LoadFind } from '../find-records';
import { hasLines } from './search-text';

/** Brings the field that finds records: null where it is not offered or not there yet. Where that fails, it stays null. */
export function useFindField(load: LoadFind | undefined): FindRecords | null {
  const [loaded, setLoaded] = useState<FindRecords | null>(null);
  useEffect(() => {
    let isGone = false;
    load?.().then(
      (Find) => {
        if (!isGone) setLoaded(() => Find);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return load ? loaded : null;
}

/** Whether the field holds a list: one that had several lines stays a list until it is emptied. */
export function useIsList(text: string): boolean {
  const [wasList, setWasList] = useState(() => hasLines(text));
  const isList = text !== '' && (wasList || hasLines(text));
  if (isList !== wasList) setWasList(isList);
  return isList;
}
