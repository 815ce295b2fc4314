import { useId, type JSX } from 'react';
import './radio.css';

interface RadioGroupProps<Choice extends string> {
  readonly legend: string;
  readonly choices: readonly Choice[];
  readonly words: Readonly<Record<Choice | `${Choice}Hint`, string>>;
  readonly chosen: Choice;
  readonly isDisabled: boolean;
  /** The id of a text about all of them. */
  readonly describedBy?: string;
  readonly onChoose: (choice: Choice) => void;
}

/** One of a few choices, each with what it means below it. */
export function RadioGroup<Choice extends string>(props: RadioGroupProps<Choice>): JSX.Element {
  const { legend, choices, words, chosen, isDisabled, describedBy, onChoose } = props;
  const id = useId();
  return (
    <fieldset className="stack" disabled={isDisabled} aria-describedby={describedBy}>
      <legend className="radio-legend">{legend}</legend>
      {choices.map((choice) => (
        <div key={choice}>
          <label className="radio">
            <input
              type="radio"
              name={id}
              checked={choice === chosen}
              aria-describedby={`${id}${choice}`}
              onChange={() => {
                onChoose(choice);
              }}
            />
            {words[choice]}
          </label>
          <p className="radio-hint subtle" id={`${id}${choice}`}>
            {words[`${choice}Hint`]}
          </p>
        </div>
      ))}
    </fieldset>
  );
}
