import Checkbox from '@atlaskit/checkbox';
import { useId, type JSX } from 'react';
import '../../shared/ui/option-choice.css';

interface CheckedAnswerProps {
  readonly label: string;
  readonly hint: string;
  readonly isChecked: boolean;
  readonly onCheck: (isChecked: boolean) => void;
}

/** Yes or no, with what it means below. */
export function CheckedAnswer({ label, hint, isChecked, onCheck }: CheckedAnswerProps): JSX.Element {
  const id = useId();
  return (
    <div>
      <Checkbox
        label={label}
        aria-describedby={id}
        isChecked={isChecked}
        onChange={(event) => {
          onCheck(event.currentTarget.checked);
        }}
      />
      <p className="option-hint subtle" id={id}>
        {hint}
      </p>
    </div>
  );
}
