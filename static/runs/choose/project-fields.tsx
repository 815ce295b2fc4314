import Checkbox from '@atlaskit/checkbox';
import Textfield from '@atlaskit/textfield';
import { useId, type JSX, type RefObject } from 'react';
import { longestJql } from '../../../src/contract/runs/choice';
import { Field } from '../../shared/ui/field';
import { choose as chooseWords } from '../messages/en.yml';
import type { Typed } from './typed';

interface ProjectFieldsProps {
  readonly typed: Typed;
  readonly edit: (change: Partial<Typed>) => void;
  readonly error: string | undefined;
  readonly isDisabled: boolean;
  readonly jql: RefObject<HTMLInputElement>;
}

/** Narrows the project down: by a refinement, to what is known to be linked, to what has changed. */
export function ProjectFields({ typed, edit, error, isDisabled, jql }: ProjectFieldsProps): JSX.Element {
  const hintId = useId();
  return (
    <>
      <Field label={chooseWords.jql} hint={chooseWords.jqlHint} error={error}>
        {(control) => (
          <Textfield
            {...control}
            ref={jql}
            value={typed.jql}
            isDisabled={isDisabled}
            isInvalid={error !== undefined}
            autoComplete="off"
            spellCheck={false}
            maxLength={longestJql}
            onChange={(event) => {
              edit({ jql: event.currentTarget.value });
            }}
          />
        )}
      </Field>
      <div className="stack tight">
        {(['onlyLinked', 'onlyChanged'] as const).map((condition) => (
          <div key={condition}>
            <Checkbox
              label={chooseWords[condition]}
              aria-describedby={`${hintId}${condition}`}
              isChecked={typed[condition]}
              isDisabled={isDisabled}
              onChange={(event) => {
                edit({ [condition]: event.currentTarget.checked });
              }}
            />
            <p className="choice-hint subtle" id={`${hintId}${condition}`}>
              {chooseWords[`${condition}Hint`]}
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
