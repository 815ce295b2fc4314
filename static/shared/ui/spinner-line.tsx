import Spinner from '@atlaskit/spinner';
import type { JSX } from 'react';

/** Says that something is on its way. */
export function SpinnerLine({ words }: { readonly words: string }): JSX.Element {
  return (
    <div className="line" role="status">
      <Spinner size="small" />
      <span>{words}</span>
    </div>
  );
}
