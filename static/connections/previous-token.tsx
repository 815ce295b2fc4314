import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { TokenView } from '../../src/contract/connections/settings-view';
import { FactList } from '../shared/ui/fact-list';
import { rotation as rotationWords } from './messages/en.yml';
import { tokenFacts } from './words/connection';

interface PreviousTokenProps {
  readonly token: TokenView;
  readonly running: string | null;
  readonly onBack: () => Promise<void>;
}

/** The token that was used before, until its successor has pushed once. */
export function PreviousToken({ token, running, onBack }: PreviousTokenProps): JSX.Element {
  return (
    <section className="stack" aria-label={rotationWords.previousFacts}>
      <h3>{rotationWords.previousFacts}</h3>
      <FactList facts={tokenFacts(token)} />
      <p>{rotationWords.kept}</p>
      <div className="line">
        <Button
          isLoading={running === 'back'}
          isDisabled={running !== null && running !== 'back'}
          onClick={() => void onBack()}
        >
          {rotationWords.switchBack}
        </Button>
      </div>
    </section>
  );
}
