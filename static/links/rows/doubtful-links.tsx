import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { WireError } from '../../../src/contract/errors';
import { Message } from '../../shared/ui/message';
import { panel as panelWords } from '../messages/en.yml';
import { linksInDoubt } from '../words/panel';

interface DoubtfulLinksProps {
  /** Why they could not be read again; null where an action could not tell. */
  readonly error: WireError | null;
  readonly checking: boolean;
  readonly onTryAgain: () => void;
}

/** Says that the links shown may be out of date, and offers a fresh look. */
export function DoubtfulLinks({ error, checking, onTryAgain }: DoubtfulLinksProps): JSX.Element {
  return (
    <div role="alert">
      <Message notice={linksInDoubt(error)}>
        <Button spacing="compact" isLoading={checking} onClick={onTryAgain}>
          {panelWords.tryAgain}
        </Button>
      </Message>
    </div>
  );
}
