import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useState, type JSX } from 'react';
import type { WireError } from '../../src/contract/errors';
import { Field } from '../shared/ui/field';
import { fieldError } from '../shared/words/fields';
import { settings as settingsWords } from './messages/en.yml';
import type { Typed } from './draft';

interface TokenFieldProps {
  /** Whether a token is stored, which this one would replace. */
  readonly replaces: boolean;
  readonly token: string | null;
  readonly edit: (change: Pick<Typed, 'token'>) => void;
  readonly busy: boolean;
  readonly error: WireError | null;
  /** Whether the field takes the focus as soon as it is there. */
  readonly takesFocus?: boolean;
}

/** The write-only token field. Where a token is saved it opens on demand, and closes again without harm. */
export function TokenField(props: TokenFieldProps): JSX.Element {
  const { replaces, token, edit, busy, error, takesFocus = false } = props;
  const [asked, setAsked] = useState(takesFocus);
  if (token === null) {
    return (
      <div className="line">
        <Button
          isDisabled={busy}
          autoFocus={asked}
          onClick={() => {
            setAsked(true);
            edit({ token: '' });
          }}
        >
          {settingsWords.replace}
        </Button>
      </div>
    );
  }
  const hint = replaces ? `${settingsWords.replaceHint} ${settingsWords.tokenHint}` : settingsWords.tokenHint;
  return (
    <div className="stack">
      <Field label={settingsWords.token} hint={hint} error={fieldError(error, 'token')}>
        {(control) => (
          <Textfield
            {...control}
            type="password"
            value={token}
            autoFocus={asked}
            isDisabled={busy}
            isInvalid={control['aria-invalid']}
            autoComplete="off"
            spellCheck={false}
            maxLength={8192}
            onChange={(event) => {
              edit({ token: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      {replaces && (
        <div className="line">
          <Button
            spacing="compact"
            appearance="subtle"
            isDisabled={busy}
            onClick={() => {
              edit({ token: null });
            }}
          >
            {settingsWords.keep}
          </Button>
        </div>
      )}
    </div>
  );
}
