import { useId, type JSX } from 'react';
import { Glyph } from './glyph';
import './field.css';

/** What a control needs so that its label, hint and error are read with it. */
interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly 'aria-invalid': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | undefined;
  readonly children: (control: FieldControl) => JSX.Element;
}

/** A control with its label above, its hint and what is wrong with it below. */
export function Field({ label, hint, error, children }: FieldProps): JSX.Element {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({ id, 'aria-describedby': `${id}hint ${id}error`, 'aria-invalid': error !== undefined })}
      {hint && (
        <p className="subtle" id={`${id}hint`}>
          {hint}
        </p>
      )}
      <div role="alert" id={`${id}error`} className="field-error">
        {error && (
          <>
            <Glyph name="error" /> {error}
          </>
        )}
      </div>
    </div>
  );
}
