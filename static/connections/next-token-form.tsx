import Button from '@atlaskit/button/default/button';
import { useEffect, useRef, useState, type JSX } from 'react';
import { Waiting } from '../shared/ui/waiting';
import { EndField } from './end-field';
import { rotation as rotationWords } from './messages/en.yml';
import { TokenField } from './token-field';
import type { Rotation } from './use-rotation';
import { fieldError } from '../shared/words/fields';

interface NextTokenFormProps {
  readonly rotation: Rotation;
  /** How many days a token may live at most; null for any time. */
  readonly longestDays: number | null;
  readonly onPrepared: () => void;
  readonly onCancel: () => void;
}

/** Takes the token that is to follow the one in use. */
export function NextTokenForm(props: NextTokenFormProps): JSX.Element {
  const { rotation, longestDays, onPrepared, onCancel } = props;
  const { running, came, corrected, prepare } = rotation;
  const [typed, setTyped] = useState({ token: '', endsOn: '' });
  const form = useRef<HTMLFormElement>(null);
  const error = came.error ?? null;
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [came]);
  const edit = (change: Partial<typeof typed>): void => {
    setTyped((old) => ({ ...old, ...change }));
    corrected(Object.keys(change));
  };
  const busy = running !== null;
  return (
    <form
      ref={form}
      className="inset stack"
      noValidate
      aria-label={rotationWords.formTitle}
      onSubmit={(event) => {
        event.preventDefault();
        void prepare(typed.token, typed.endsOn).then((isPrepared) => {
          if (isPrepared) onPrepared();
        });
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onCancel();
      }}
    >
      <p>{rotationWords.tokenHint}</p>
      <TokenField
        replaces={false}
        token={typed.token}
        takesFocus
        edit={({ token }) => {
          edit({ token: token ?? '' });
        }}
        busy={busy}
        error={error}
      />
      <EndField
        hint={
          longestDays === null
            ? rotationWords.endsOnHint
            : rotationWords.endsOnByPolicy({ days: longestDays })
        }
        endsOn={typed.endsOn}
        isDisabled={busy}
        error={fieldError(error, 'endsOn')}
        onChange={(endsOn) => {
          edit({ endsOn });
        }}
      />
      {busy && <Waiting />}
      <div className="line">
        <Button type="submit" appearance="primary" isLoading={running === 'prepare'}>
          {rotationWords.check}
        </Button>
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {rotationWords.cancel}
        </Button>
      </div>
    </form>
  );
}
