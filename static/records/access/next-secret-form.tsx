import Textfield from '@atlaskit/textfield';
import { useState, type JSX } from 'react';
import { Field } from '../../shared/ui/field';
import { Waiting } from '../../shared/ui/waiting';
import { fieldError } from '../../shared/words/fields';
import { form as formWords, nextSecret as words } from '../messages/en.yml';
import { EntryForm } from '../../shared/ui/entry-form';
import { FormButtons } from './form-buttons';
import type { AccessPresses } from './use-access-presses';

interface NextSecretFormProps {
  /** What the key field begins with: often only the secret is another. */
  readonly consumerKey: string;
  readonly presses: AccessPresses;
  readonly onPrepare: (consumerKey: string, consumerSecret: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** Takes the key and secret that were staged in Salesforce. The secret goes in and is never shown again. */
export function NextSecretForm(props: NextSecretFormProps): JSX.Element {
  const { consumerKey, presses, onPrepare, onCancel } = props;
  const { running, errorIn, corrected } = presses;
  const error = errorIn('next');
  const [typed, setTyped] = useState({ consumerKey, consumerSecret: '' });
  const busy = running !== null;
  return (
    <EntryForm
      className="inset stack"
      aria-label={words.formTitle}
      busy={busy}
      error={error}
      onEnter={() => void onPrepare(typed.consumerKey, typed.consumerSecret)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      {field('consumerKey', formWords.key, words.keyHint)}
      {field('consumerSecret', words.secret, formWords.secretHint)}
      {busy && <Waiting />}
      <FormButtons running={running} submits="prepare" submit={words.keep} onCancel={onCancel} />
    </EntryForm>
  );

  function field(name: keyof typeof typed, label: string, hint: string): JSX.Element {
    return (
      <Field label={label} hint={hint} error={fieldError(error, name)}>
        {(control) => (
          <Textfield
            {...control}
            type={name === 'consumerSecret' ? 'password' : 'text'}
            value={typed[name]}
            autoFocus={name === 'consumerSecret'}
            isDisabled={busy}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            spellCheck={false}
            maxLength={512}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setTyped((old) => ({ ...old, [name]: value }));
              corrected([name]);
            }}
          />
        )}
      </Field>
    );
  }
}
