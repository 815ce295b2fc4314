import Button from '@atlaskit/button/default/button';
import type { JSX, ReactNode } from 'react';
import { access as accessWords } from '../messages/en.yml';

interface FormButtonsProps {
  readonly running: string | null;
  /** What runs while the form is sent. */
  readonly submits: string;
  readonly submit: string;
  readonly onCancel: (() => void) | undefined;
  /** Buttons between the two. */
  readonly children?: ReactNode;
}

/** The row below a form: what sends it, and what gives it up where that can be. */
export function FormButtons({ running, submits, submit, onCancel, children }: FormButtonsProps): JSX.Element {
  const busy = running !== null;
  return (
    <div className="line">
      <Button
        type="submit"
        appearance="primary"
        isLoading={running === submits}
        isDisabled={busy && running !== submits}
      >
        {submit}
      </Button>
      {children}
      {onCancel && (
        <Button appearance="subtle" isDisabled={busy} onClick={onCancel}>
          {accessWords.cancel}
        </Button>
      )}
    </div>
  );
}
