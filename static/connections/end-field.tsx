import Textfield from '@atlaskit/textfield';
import type { JSX } from 'react';
import { Field } from '../shared/ui/field';
import { settings as settingsWords } from './messages/en.yml';

interface EndFieldProps {
  readonly hint: string;
  readonly endsOn: string;
  readonly isDisabled: boolean;
  readonly error: string | undefined;
  readonly onChange: (endsOn: string) => void;
}

/** The day on which a token ends, where the token itself does not tell. */
export function EndField({ hint, endsOn, isDisabled, error, onChange }: EndFieldProps): JSX.Element {
  return (
    <Field label={settingsWords.endsOn} hint={hint} error={error}>
      {(control) => (
        <Textfield
          {...control}
          type="date"
          width={200}
          value={endsOn}
          isDisabled={isDisabled}
          isInvalid={control['aria-invalid']}
          onChange={(event) => {
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}
