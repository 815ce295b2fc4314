import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { TokenView } from '../../src/contract/connections/settings-view';
import { AskedButton } from '../shared/ui/asked-button';
import { FactList } from '../shared/ui/fact-list';
import { rotation as rotationWords } from './messages/en.yml';
import { tokenFacts } from './words/connection';

interface PreparedTokenProps {
  readonly token: TokenView;
  readonly running: string | null;
  readonly onSwitch: () => Promise<void>;
  readonly onDiscard: () => Promise<void>;
}

/** The token that was prepared to follow the one in use. */
export function PreparedToken({ token, running, onSwitch, onDiscard }: PreparedTokenProps): JSX.Element {
  return (
    <section className="stack" aria-label={rotationWords.facts}>
      <h3>{rotationWords.facts}</h3>
      <FactList facts={tokenFacts(token)} />
      <p>{rotationWords.takesOver}</p>
      <p className="subtle">{rotationWords.org}</p>
      <div className="line">
        <Button
          isLoading={running === 'switch'}
          isDisabled={running !== null && running !== 'switch'}
          onClick={() => void onSwitch()}
        >
          {rotationWords.switchNow}
        </Button>
        <AskedButton
          label={rotationWords.discard}
          question={rotationWords.discardQuestion}
          consequence={rotationWords.discardConsequence}
          no={rotationWords.cancel}
          running={running === 'discard'}
          isDisabled={running !== null}
          onConfirm={onDiscard}
        />
      </div>
    </section>
  );
}
