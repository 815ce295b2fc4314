import Textfield from '@atlaskit/textfield';
import type { JSX } from 'react';
import { Field } from '../../shared/ui/field';

interface TextAnswerProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly isDisabled?: boolean;
  readonly onType: (text: string) => void;
}

/** One line of text. */
export function TextAnswer(props: TextAnswerProps): JSX.Element {
  const { label, hint, value, error, isDisabled = false, onType } = props;
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Textfield
          {...control}
          value={value}
          isDisabled={isDisabled}
          isInvalid={control['aria-invalid']}
          autoComplete="off"
          spellCheck={false}
          maxLength={2_000}
          onChange={(event) => {
            onType(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
