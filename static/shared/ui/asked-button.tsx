import Button from '@atlaskit/button/default/button';
import { useState, type JSX } from 'react';
import { Question } from './question';

interface AskedButtonProps {
  readonly label: string;
  readonly question: string;
  readonly consequence: string;
  readonly no: string;
  /** Whether what was confirmed is under way. */
  readonly running: boolean;
  /** Something is under way: until it is over nothing can be asked or confirmed. */
  readonly isDisabled: boolean;
  readonly onConfirm: () => Promise<unknown>;
}

/** A button that asks first. The question takes its place, and gives the focus back when it goes. */
export function AskedButton(props: AskedButtonProps): JSX.Element {
  const { label, question, consequence, no, running, isDisabled, onConfirm } = props;
  const [asking, setAsking] = useState<'never' | 'now' | 'answered'>('never');
  if (asking === 'now') {
    return (
      <Question
        title={question}
        consequence={consequence}
        yes={label}
        no={no}
        running={running}
        isDisabled={isDisabled && !running}
        onCancel={() => {
          setAsking('answered');
        }}
        onConfirm={async () => {
          await onConfirm();
          setAsking('answered');
        }}
      />
    );
  }
  return (
    <Button
      autoFocus={asking === 'answered'}
      isDisabled={isDisabled}
      onClick={() => {
        setAsking('now');
      }}
    >
      {label}
    </Button>
  );
}
