import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useId, type JSX, type ReactNode } from 'react';
import type { WireError } from '../../src/contract/errors';
import { longestName, type TokenView } from '../../src/contract/connections/settings-view';
import { Field } from '../shared/ui/field';
import { fieldError } from '../shared/words/fields';
import { settings as settingsWords } from './messages/en.yml';
import { AtOnceChoice } from './at-once-choice';
import type { Typed } from './draft';
import { EndField } from './end-field';
import { RegionChoice } from './region-choice';
import { TokenField } from './token-field';

interface ConnectionFormProps {
  readonly title: string;
  /** The token in use; null where there is none. */
  readonly token: TokenView | null;
  readonly asksName: boolean;
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
  readonly running: string | null;
  readonly error: WireError | null;
  readonly onSave: () => void;
  readonly onTest: () => void;
  readonly onCancel: (() => void) | undefined;
  /** What came of the last press: above the buttons, so that it is in view where they are. */
  readonly children: ReactNode;
}

/** Where the token, the region and the optional rest are entered. Region and address change without the token. */
export function ConnectionForm(props: ConnectionFormProps): JSX.Element {
  const { title, token, asksName, typed, edit, running, error, onSave, onTest, onCancel, children } = props;
  const titleId = useId();
  const busy = running !== null;
  const tokenTells = token?.endsAtFrom === 'token' && typed.token === null;
  return (
    <form
      className="card stack wide"
      aria-labelledby={titleId}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave();
      }}
    >
      <h2 id={titleId}>{title}</h2>
      {asksName && (
        <Field label={settingsWords.name} hint={settingsWords.nameHint} error={fieldError(error, 'name')}>
          {(control) => (
            <Textfield
              {...control}
              value={typed.name}
              autoFocus
              isDisabled={busy}
              isInvalid={control['aria-invalid']}
              autoComplete="off"
              maxLength={longestName}
              onChange={(event) => {
                edit({ name: event.currentTarget.value });
              }}
            />
          )}
        </Field>
      )}
      <TokenField replaces={token !== null} token={typed.token} edit={edit} busy={busy} error={error} />
      <RegionChoice
        region={typed.region}
        isDisabled={busy}
        onChange={(region) => {
          edit({ region });
        }}
      />
      <Field
        label={settingsWords.address}
        hint={settingsWords.addressHint}
        error={fieldError(error, 'salesforceAddress')}
      >
        {(control) => (
          <Textfield
            {...control}
            value={typed.salesforceAddress}
            isDisabled={busy}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            onChange={(event) => {
              edit({ salesforceAddress: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      {!tokenTells && (
        <EndField
          hint={settingsWords.endsOnHint}
          endsOn={typed.endsOn}
          isDisabled={busy}
          error={fieldError(error, 'endsOn')}
          onChange={(endsOn) => {
            edit({ endsOn });
          }}
        />
      )}
      <AtOnceChoice
        atOnce={typed.atOnce}
        isDisabled={busy}
        onChange={(atOnce) => {
          edit({ atOnce });
        }}
      />
      {children}
      <div className="line">
        <Button
          type="submit"
          appearance="primary"
          isLoading={running === 'save'}
          isDisabled={busy && running !== 'save'}
        >
          {settingsWords.save}
        </Button>
        <Button isLoading={running === 'test'} isDisabled={busy && running !== 'test'} onClick={onTest}>
          {settingsWords.test}
        </Button>
        {onCancel && (
          <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
            {settingsWords.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
