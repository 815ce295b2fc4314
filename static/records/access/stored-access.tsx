import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { AccessView } from '../../../src/contract/records/access';
import { AskedButton } from '../../shared/ui/asked-button';
import { FactList } from '../../shared/ui/fact-list';
import { access as accessWords } from '../messages/en.yml';
import { accessFacts } from '../words/access';

interface StoredAccessProps {
  readonly access: AccessView;
  readonly running: string | null;
  /** The form stands open; or it was left, and the button that opened it takes the focus. */
  readonly changing: 'never' | 'now' | 'done';
  readonly onTest: () => void;
  readonly onChange: () => void;
  readonly onTurn: (off: boolean) => void;
  readonly onRemove: () => Promise<void>;
}

/** What is known of the saved access, and what can be done with it as a whole. */
export function StoredAccess(props: StoredAccessProps): JSX.Element {
  const { access, running, changing, onTest, onChange, onTurn, onRemove } = props;
  const busy = running !== null;
  return (
    <div className="stack">
      <FactList facts={accessFacts(access)} />
      <p className="subtle">{accessWords.testHint}</p>
      <div className="line">
        <Button isLoading={running === 'test'} isDisabled={busy && running !== 'test'} onClick={onTest}>
          {accessWords.test}
        </Button>
        {changing !== 'now' && (
          <Button autoFocus={changing === 'done'} isDisabled={busy} onClick={onChange}>
            {accessWords.change}
          </Button>
        )}
        <Button
          isLoading={running === 'turn'}
          isDisabled={busy && running !== 'turn'}
          onClick={() => {
            onTurn(!access.isOff);
          }}
        >
          {access.isOff ? accessWords.turnOn : accessWords.turnOff}
        </Button>
        <AskedButton
          label={accessWords.remove}
          question={accessWords.removeQuestion}
          consequence={accessWords.removeConsequence}
          no={accessWords.cancel}
          running={running === 'remove'}
          isDisabled={busy}
          onConfirm={onRemove}
        />
      </div>
    </div>
  );
}
