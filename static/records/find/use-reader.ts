import { useEffect, useState } from 'react';
import { findReader, type Reader } from '../../shared/bridge/reader';

const unknown: Reader = { accountId: undefined, locale: undefined, timeZone: undefined };

/** Who reads the page, once the host has told. */
export function useReader(): Reader {
  const [reader, setReader] = useState(unknown);
  useEffect(() => {
    void findReader().then(setReader);
  }, []);
  return reader;
}
