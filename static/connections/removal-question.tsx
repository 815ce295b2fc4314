import Button from '@atlaskit/button/default/button';
import { useEffect, useId, useRef, useState, type JSX } from 'react';
import type { AfterRemoval, Hanging } from '../../src/contract/connections/questions';
import type { ConnectionView } from '../../src/contract/connections/settings-view';
import { removing } from './messages/en.yml';
import { removalConsequence } from './words/list';

interface RemovalQuestionProps {
  readonly connection: ConnectionView;
  readonly hanging: Hanging;
  readonly hasOtherDefault: boolean;
  readonly no: string;
  readonly running: boolean;
  readonly onConfirm: (projects: AfterRemoval) => void;
  readonly onCancel: () => void;
}

const choices = ['sendNothing', 'useDefault'] as const satisfies readonly AfterRemoval[];

/**
 * Asks before a connection is removed, and what becomes of its projects. Unless the admin chooses otherwise they send
 * nothing: another org must not get their data unasked.
 */
export function RemovalQuestion(props: RemovalQuestionProps): JSX.Element {
  const { connection, hanging, hasOtherDefault, no, running, onConfirm, onCancel } = props;
  const { name, isDefault } = connection;
  const [chosen, setChosen] = useState<AfterRemoval>('sendNothing');
  const question = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    question.current?.focus();
  }, []);
  return (
    <div
      ref={question}
      className="inset stack removal"
      role="group"
      tabIndex={-1}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}text`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !running) onCancel();
      }}
    >
      <strong id={`${id}title`}>{removing.question({ name })}</strong>
      <p id={`${id}text`}>{removalConsequence(hanging)}</p>
      {isDefault && <p>{removing.wasDefault}</p>}
      {hanging.projects > 0 && (
        <fieldset className="stack tight" disabled={running}>
          <legend className="field-legend">{removing.projects({ projects: hanging.projects })}</legend>
          {choices.map((choice) => (
            <label key={choice} className="radio">
              <input
                type="radio"
                name={id}
                checked={choice === chosen}
                onChange={() => {
                  setChosen(choice);
                }}
              />
              {choice === 'useDefault' && !hasOtherDefault ? removing.useNoDefault : removing.choices[choice]}
            </label>
          ))}
        </fieldset>
      )}
      <div className="line">
        <Button
          spacing="compact"
          appearance="danger"
          isLoading={running}
          onClick={() => {
            onConfirm(chosen);
          }}
        >
          {removing.button}
        </Button>
        <Button spacing="compact" appearance="subtle" isDisabled={running} onClick={onCancel}>
          {no}
        </Button>
      </div>
    </div>
  );
}
