import { useId, type JSX } from 'react';
import { choose as chooseWords } from '../messages/en.yml';
import type { Typed } from './typed';

interface WayChoiceProps {
  readonly how: Typed['how'];
  readonly isDisabled: boolean;
  readonly onChange: (how: Typed['how']) => void;
}

/** Which way a run gets its items: from the project, or from a list. */
export function WayChoice({ how, isDisabled, onChange }: WayChoiceProps): JSX.Element {
  const name = useId();
  return (
    <fieldset className="stack" disabled={isDisabled}>
      <legend className="unseen">{chooseWords.title}</legend>
      {(['project', 'list'] as const).map((way) => (
        <div key={way}>
          <label className="way">
            <input
              type="radio"
              name={name}
              checked={way === how}
              aria-describedby={`${name}${way}`}
              onChange={() => {
                onChange(way);
              }}
            />
            {chooseWords.ways[way].label}
          </label>
          <p className="choice-hint subtle" id={`${name}${way}`}>
            {chooseWords.ways[way].hint}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
