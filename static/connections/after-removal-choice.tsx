import { useId, type JSX } from 'react';
import type { AfterRemoval } from '../../src/contract/connections/questions';
import { removing } from './messages/en.yml';
import '../shared/ui/radio.css';

interface AfterRemovalChoiceProps {
  /** How many projects are bound to the connection that goes. */
  readonly projects: number;
  readonly hasOtherDefault: boolean;
  readonly chosen: AfterRemoval;
  readonly isDisabled: boolean;
  readonly onChoose: (chosen: AfterRemoval) => void;
}

const choices = ['sendNothing', 'useDefault'] as const satisfies readonly AfterRemoval[];

/** What becomes of the projects that are bound to a connection that goes. */
export function AfterRemovalChoice(props: AfterRemovalChoiceProps): JSX.Element {
  const { projects, hasOtherDefault, chosen, isDisabled, onChoose } = props;
  const name = useId();
  return (
    <fieldset className="stack tight" disabled={isDisabled}>
      <legend className="field-legend">{removing.projects({ projects })}</legend>
      {choices.map((choice) => (
        <label key={choice} className="radio">
          <input
            type="radio"
            name={name}
            checked={choice === chosen}
            onChange={() => {
              onChoose(choice);
            }}
          />
          {choice === 'useDefault' && !hasOtherDefault ? removing.useNoDefault : removing.choices[choice]}
        </label>
      ))}
    </fieldset>
  );
}
