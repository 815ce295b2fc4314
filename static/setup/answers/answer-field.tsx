import type { JSX } from 'react';
import type { Answers, FieldName } from '../../../src/contract/setup/answers';
import { Message } from '../../shared/ui/message';
import { toned } from '../../shared/words/notice';
import { answers as words } from '../messages/en.yml';
import { problemAt } from '../words/problem';
import { CheckedAnswer } from './checked-answer';
import { ChoiceAnswer, isChoice } from './choice-answer';
import { KeyAnswer } from './key-answer';
import { ObjectsAnswer } from './objects-answer';
import { TextAnswer } from './text-answer';
import type { TypedAnswers } from './use-answers';

interface AnswerFieldProps {
  readonly field: FieldName;
  readonly answers: Pick<TypedAnswers, 'typed' | 'problems' | 'odd' | 'edit'>;
}

const guideSwitches = ['fullScope', 'looseSecurity', 'endlessRefresh'] as const;

/** Where one question is answered, in the form that fits it. */
export function AnswerField({
  field,
  answers: { typed, problems, odd, edit },
}: AnswerFieldProps): JSX.Element | null {
  const error = problemAt(problems, field);
  if (isChoice(field)) return <ChoiceAnswer field={field} typed={typed} onEdit={edit} />;
  switch (field) {
    case 'readSalesforce':
    case 'callJira':
    case 'callSalesforce':
      // The step before asks these.
      return null;
    case 'consumerKey':
      return (
        <KeyAnswer
          value={typed.consumerKey}
          error={error}
          onChoose={(consumerKey) => {
            edit({ consumerKey });
          }}
        />
      );
    case 'objects':
      return (
        <ObjectsAnswer
          objects={typed.objects}
          error={error}
          onChoose={(objects) => {
            edit({ objects });
          }}
        />
      );
    case 'loginIpLimits':
      return (
        <CheckedAnswer
          {...words.fields.loginIpLimits}
          isChecked={typed.loginIpLimits}
          onCheck={(loginIpLimits) => {
            edit({ loginIpLimits });
          }}
        />
      );
    case 'asTheGuide':
      return <AsTheGuide typed={typed} edit={edit} />;
    default:
      return (
        <div className="stack">
          <TextAnswer
            {...words.fields[field]}
            note={typed[field] === '' ? noteOn(field, odd) : null}
            value={typed[field]}
            error={error}
            onType={(text) => {
              edit({ [field]: text });
            }}
          />
          {field === 'prefix' && typed.prefix !== '' && (
            <Message notice={toned('warning', words.prefixWarning)} />
          )}
        </div>
      );
  }
}

/** Why a field is empty that is usually filled in. */
function noteOn(field: FieldName, odd: TypedAnswers['odd']): string | null {
  if (field !== 'siteAddress' && field !== 'callBack') return null;
  const address = odd[field];
  return address && words.notFilledIn[field]({ address });
}

function AsTheGuide({ typed, edit }: Pick<TypedAnswers, 'typed' | 'edit'>): JSX.Element {
  return (
    <fieldset className="stack">
      <legend className="radio-legend">{words.asTheGuideTitle}</legend>
      <p className="subtle">{words.asTheGuideHint}</p>
      {guideSwitches.map((name) => (
        <CheckedAnswer
          key={name}
          label={words.asTheGuide[name]}
          hint={words.asTheGuide[`${name}Hint`]}
          isChecked={typed.asTheGuide[name]}
          onCheck={(isChecked) => {
            edit({ asTheGuide: { ...typed.asTheGuide, [name]: isChecked } satisfies Answers['asTheGuide'] });
          }}
        />
      ))}
    </fieldset>
  );
}
