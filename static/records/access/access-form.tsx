import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useId, type JSX } from 'react';
import type { WireError } from '../../../src/contract/errors';
import type { AccessView } from '../../../src/contract/records/access';
import { Field } from '../../shared/ui/field';
import { ResultPlace } from '../../shared/ui/result-place';
import { Waiting } from '../../shared/ui/waiting';
import { fieldError } from '../../shared/words/fields';
import type { Notice } from '../../shared/words/notice';
import { form as formWords, guide } from '../messages/en.yml';
import { EntryForm } from '../../shared/ui/entry-form';
import { FormButtons } from './form-buttons';
import type { TypedAccess } from './use-access-draft';
import { WhoReadsChoice } from './who-reads-choice';

interface AccessFormProps {
  /** What is saved already; null where the form makes it. */
  readonly access: AccessView | null;
  /** What an admin registers in Salesforce where persons log in; null where it is not known. */
  readonly callBack: string | null;
  readonly typed: TypedAccess;
  readonly running: string | null;
  readonly error: WireError | null;
  readonly result: Notice | undefined;
  readonly onEdit: (change: Partial<TypedAccess>) => void;
  readonly onTest: () => void;
  readonly onSave: () => void;
  readonly onCancel: (() => void) | undefined;
}

/** Where the way in is entered. The secret goes in and is never shown again; an empty one keeps what is saved. */
export function AccessForm(props: AccessFormProps): JSX.Element {
  const { access, callBack, typed, running, error, result, onEdit, onTest, onSave, onCancel } = props;
  const id = useId();
  const busy = running !== null;
  return (
    <EntryForm
      className="inset stack wide"
      aria-labelledby={`${id}title`}
      busy={busy}
      error={error}
      onEnter={onSave}
    >
      <h3 id={`${id}title`}>{access ? formWords.changeTitle : formWords.newTitle}</h3>
      {access === null && (
        <details>
          <summary>{guide.title}</summary>
          <ol className="access-guide stack">
            {guide.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      )}
      {field('address', formWords.address, formWords.addressHint)}
      {field('consumerKey', formWords.key, formWords.keyHint)}
      {field('consumerSecret', formWords.secret, secretHint())}
      <WhoReadsChoice
        chosen={typed.whoReads}
        callBack={callBack}
        isDisabled={busy}
        onChoose={(whoReads) => {
          onEdit({ whoReads });
        }}
      />
      {busy && <Waiting />}
      <ResultPlace notice={result} />
      <FormButtons running={running} submits="save" submit={formWords.save} onCancel={onCancel}>
        <Button isLoading={running === 'test'} isDisabled={busy && running !== 'test'} onClick={onTest}>
          {formWords.test}
        </Button>
      </FormButtons>
    </EntryForm>
  );

  function field(name: Exclude<keyof TypedAccess, 'whoReads'>, label: string, hint: string): JSX.Element {
    return (
      <Field label={label} hint={hint} error={fieldError(error, name)}>
        {(control) => (
          <Textfield
            {...control}
            type={name === 'consumerSecret' ? 'password' : 'text'}
            value={typed[name]}
            autoFocus={access !== null && name === 'address'}
            isDisabled={busy}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            spellCheck={false}
            maxLength={name === 'address' ? 500 : 512}
            onChange={(event) => {
              onEdit({ [name]: event.currentTarget.value });
            }}
          />
        )}
      </Field>
    );
  }

  function secretHint(): string {
    if (access === null) return formWords.secretHint;
    return `${formWords.secretKept({ last4: access.secretLast4 })} ${formWords.secretHint}`;
  }
}
