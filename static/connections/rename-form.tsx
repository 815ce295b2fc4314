import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useState, type JSX } from 'react';
import type { WireError } from '../../src/contract/errors';
import { longestName } from '../../src/contract/connections/settings-view';
import { Field } from '../shared/ui/field';
import { list as listWords, settings as settingsWords } from './messages/en.yml';
import { fieldError } from '../shared/words/fields';

interface RenameFormProps {
  readonly name: string;
  readonly running: boolean;
  readonly error: WireError | null;
  readonly onRename: (name: string) => void;
  readonly onCancel: () => void;
}

/** Takes another name for a connection. */
export function RenameForm({ name, running, error, onRename, onCancel }: RenameFormProps): JSX.Element {
  const [typed, setTyped] = useState(name);
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!running) onRename(typed);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      <Field label={settingsWords.name} error={fieldError(error, 'name')}>
        {(control) => (
          <Textfield
            {...control}
            value={typed}
            autoFocus
            isDisabled={running}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            maxLength={longestName}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className="line">
        <Button type="submit" appearance="primary" isLoading={running}>
          {listWords.rename}
        </Button>
        <Button appearance="subtle" isDisabled={running} onClick={onCancel}>
          {settingsWords.cancel}
        </Button>
      </div>
    </form>
  );
}
