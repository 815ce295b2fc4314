import Spinner from '@atlaskit/spinner';
import type { JSX } from 'react';
import { panelWords } from '../shared/words/panel';

/** Shown until anything is known: nothing was remembered, and the truth is on its way. */
export function Waiting(): JSX.Element {
  return (
    <div className="line" role="status">
      <Spinner size="small" />
      <span>{panelWords.reading}</span>
    </div>
  );
}
