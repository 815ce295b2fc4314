import Button from '@atlaskit/button/default/button';
import Textfield from '@atlaskit/textfield';
import { useState, type JSX } from 'react';
import type { WireError } from '../../src/contract/errors';
import { Field } from '../shared/ui/field';
import { fieldError } from './words/fields';
import { settings as settingsWords } from './messages/en.yml';
import type { Typed } from './draft';

interface TokenFieldProps {
  /** Whether a token is stored, which this one would replace. */
  readonly replaces: boolean;
  readonly token: string | null;
  readonly edit: (change: Pick<Typed, 'token'>) => void;
  readonly busy: boolean;
  readonly error: WireError | null;
}

/** The write-only token field. Where a token is saved it opens on demand, and closes again without harm. */
export function TokenField({ replaces, token, edit, busy, error }: TokenFieldProps): JSX.Element {
  const [asked, setAsked] = useState(false);
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
