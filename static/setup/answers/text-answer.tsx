import Textfield from '@atlaskit/textfield';
import type { JSX } from 'react';
import { Field } from '../../shared/ui/field';

interface TextAnswerProps {
  readonly label: string;
  readonly hint: string;
  /** What is to be said besides the hint. */
  readonly note?: string | null;
  readonly value: string;
  readonly error: string | undefined;
  readonly onType: (text: string) => void;
}

/** One line of text. */
export function TextAnswer(props: TextAnswerProps): JSX.Element {
  const { label, hint, note = null, value, error, onType } = props;
  return (
    <Field label={label} hint={note === null ? hint : `${hint} ${note}`} error={error}>
      {(control) => (
        <Textfield
          {...control}
          value={value}
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
