import { useId, type JSX } from 'react';
import './select.css';

interface SelectProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string }[];
  readonly isDisabled?: boolean;
  readonly hint?: string;
  readonly onChange: (value: T) => void;
}

/** A short closed list to choose one of, drawn by the browser. */
export function Select<T extends string>(props: SelectProps<T>): JSX.Element {
  const { label, value, options, isDisabled = false, hint, onChange } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        className="select"
        value={value}
        disabled={isDisabled}
        aria-describedby={hint ? `${id}hint` : undefined}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      {hint && (
        <p className="subtle" id={`${id}hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
