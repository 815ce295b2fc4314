import { useEffect, useRef, type JSX } from 'react';
import { Outcome } from '../shared/ui/outcome';
import type { Notice } from '../shared/words/notice';

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
