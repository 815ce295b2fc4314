import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import type { JSX } from 'react';
import { longestLabel } from '../../../src/contract/setup/jira-tokens';
import { EntryForm } from '../../shared/ui/entry-form';
import { Field } from '../../shared/ui/field';
import { fieldError } from '../../shared/words/fields';
import { ends } from '../messages/en.yml';
import { useKeptText } from '../use-kept-text';
import type { JiraTokenCommands } from './use-jira-tokens';

interface NoteFormProps {
  readonly connectionId: string;
  readonly commands: JiraTokenCommands;
}

/** Where the last day of a token is noted; what was typed goes only once it is. */
export function NoteForm({ connectionId, commands }: NoteFormProps): JSX.Element {
  const { running, error, note } = commands;
  const [label, setLabel] = useKeptText(connectionId, 'tokenLabel');
  const [endsOn, setEndsOn] = useKeptText(connectionId, 'tokenEnd');
  const send = async (): Promise<void> => {
    if (!(await note(label, endsOn))) return;
    setLabel('');
    setEndsOn('');
  };
  return (
    <EntryForm
      className="inset stack"
      aria-label={ends.note}
      busy={running !== null}
      error={error}
      onEnter={() => void send()}
    >
      <Field label={ends.label} hint={ends.labelHint} error={fieldError(error, 'label')}>
        {(control) => (
          <Textfield
            {...control}
            value={label}
            isInvalid={control['aria-invalid']}
            maxLength={longestLabel}
            autoComplete="off"
            onChange={(event) => {
              setLabel(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <Field label={ends.endsOn} hint={ends.endsOnHint} error={fieldError(error, 'endsOn')}>
        {(control) => (
          <Textfield
            {...control}
            type="date"
            width={200}
            value={endsOn}
            isInvalid={control['aria-invalid']}
            onChange={(event) => {
              setEndsOn(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <div className="line">
        <Button
          type="submit"
          isLoading={running === 'note'}
          isDisabled={running !== null && running !== 'note'}
        >
          {ends.note}
        </Button>
      </div>
    </EntryForm>
  );
}
