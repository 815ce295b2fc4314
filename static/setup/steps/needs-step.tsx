import type { JSX } from 'react';
import { needs } from '../../../src/setup/fields';
import { needs as words } from '../messages/en.yml';
import { CheckedAnswer } from '../answers/checked-answer';
import type { TypedAnswers } from '../answers/use-answers';
import { problemAt } from '../words/problem';

/** What the set-up is for: one or more of three. */
export function NeedsStep({ answers }: { readonly answers: TypedAnswers }): JSX.Element {
  const { typed, problems, edit } = answers;
  const problem = problemAt(problems, 'answers');
  return (
    <fieldset className="stack">
      <legend className="radio-legend">{words.intro}</legend>
      {needs.map((need) => (
        <CheckedAnswer
          key={need}
          label={words[need]}
          hint={words[`${need}Hint`]}
          isChecked={typed[need]}
          onCheck={(isChecked) => {
            edit({ [need]: isChecked });
          }}
        />
      ))}
      <div role="alert" className="field-error">
        {problem}
      </div>
    </fieldset>
  );
}
