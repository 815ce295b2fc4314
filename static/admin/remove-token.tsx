import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import { Question } from '../shared/ui/question';
import { settingsWords } from '../shared/words/settings';

interface RemoveTokenProps {
  readonly running: string | null;
  readonly onRemove: () => Promise<void>;
}

/** Removes the token, after asking. */
export function RemoveToken({ running, onRemove }: RemoveTokenProps): JSX.Element {
  const [asking, setAsking] = useState<'never' | 'now' | 'answered'>('never');
  if (asking === 'now') {
    return (
      <Question
        title={settingsWords.removeQuestion}
        consequence={settingsWords.removeConsequence}
        yes={settingsWords.remove}
        no={settingsWords.cancel}
        running={running === 'remove'}
        onCancel={() => {
          setAsking('answered');
        }}
        onConfirm={async () => {
          await onRemove();
          setAsking('answered');
        }}
      />
    );
  }
  return (
    <div className="line">
      <Button
        autoFocus={asking === 'answered'}
        isDisabled={running !== null}
        onClick={() => {
          setAsking('now');
        }}
      >
        {settingsWords.remove}
      </Button>
    </div>
  );
}
