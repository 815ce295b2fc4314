import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import { Message } from '../shared/ui/message';
import { panelWords } from '../shared/words/panel';

/** Says that the links shown may be out of date, and offers a fresh look. */
export function DoubtfulLinks({
  checking,
  onTryAgain,
}: {
  readonly checking: boolean;
  readonly onTryAgain: () => void;
}): JSX.Element {
  return (
    <div role="alert">
      <Message notice={panelWords.outOfDate}>
        <Button spacing="compact" isLoading={checking} onClick={onTryAgain}>
          {panelWords.tryAgain}
        </Button>
      </Message>
    </div>
  );
}
