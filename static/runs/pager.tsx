import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { pager as pagerWords } from '../shared/messages/en.yml';

interface PagerProps {
  /** What the pages are of, for those who cannot see it. */
  readonly of: string;
  /** Null where there is no such page. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
}

/** The ways to the pages before and behind; nothing where there is only one. */
export function Pager({ of, onPrevious, onNext }: PagerProps): JSX.Element | null {
  if (onPrevious === null && onNext === null) return null;
  return (
    <nav className="line" aria-label={`${pagerWords.pages}: ${of}`}>
      <Button spacing="compact" isDisabled={onPrevious === null} onClick={() => onPrevious?.()}>
        {pagerWords.previous}
      </Button>
      <Button spacing="compact" isDisabled={onNext === null} onClick={() => onNext?.()}>
        {pagerWords.next}
      </Button>
    </nav>
  );
}
