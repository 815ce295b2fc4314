import { useEffect, useRef, type JSX } from 'react';
import { Outcome } from './outcome';
import type { Notice } from '../words/notice';
import './result-place.css';

/** Where the result of a press appears, and where the focus goes with it: the button that was pressed may be gone. */
export function ResultPlace({ notice }: { readonly notice: Notice | undefined }): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (notice) place.current?.focus();
  }, [notice]);
  return (
    <div ref={place} tabIndex={-1} className="result">
      <Outcome notice={notice} />
    </div>
  );
}
