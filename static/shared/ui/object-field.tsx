import Textfield from '@atlaskit/textfield';
import { useId, useState, type JSX } from 'react';
import { Field } from './field';
import { objectField } from '../messages/en.yml';
import { objectsToOffer } from './last-objects';

interface ObjectFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
  readonly onChange: (object: string) => void;
}

/** The object type: offered ones in a list, any API name by hand. */
export function ObjectField({ value, error, isDisabled, onChange }: ObjectFieldProps): JSX.Element {
  const listId = useId();
  const [offered] = useState(objectsToOffer);
  return (
    <Field label={objectField.label} hint={objectField.hint} error={error}>
      {(control) => (
        <>
          <Textfield
            {...control}
            list={listId}
            value={value}
            isDisabled={isDisabled}
            isInvalid={error !== undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={80}
            onChange={(event) => {
              onChange(event.currentTarget.value);
            }}
          />
          <datalist id={listId}>
            {offered.map((object) => (
              <option key={object} value={object} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
