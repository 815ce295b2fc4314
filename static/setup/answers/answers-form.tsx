import Button from '@atlaskit/button/default/button';
import { useId, type JSX } from 'react';
import { fieldGroups, isUsed } from '../../../src/setup/fields';
import { EntryForm } from '../../shared/ui/entry-form';
import { ResultPlace } from '../../shared/ui/result-place';
import type { Notice } from '../../shared/words/notice';
import { answers as words } from '../messages/en.yml';
import { AnswerField } from './answer-field';
import type { TypedAnswers } from './use-answers';

interface AnswersFormProps {
  readonly answers: TypedAnswers;
  readonly isKeeping: boolean;
  readonly result: Notice | undefined;
  readonly onKeep: () => void;
}

/** The questions that follow from what is needed, in groups; sent, it names what is wrong at the fields and keeps the rest. */
export function AnswersForm({ answers, isKeeping, result, onKeep }: AnswersFormProps): JSX.Element {
  const id = useId();
  const { typed, asked, problems } = answers;
  const groups = fieldGroups.flatMap(({ name, fields }) => {
    const used = fields.filter((field) => isUsed(field, typed));
    return name === 'needs' || used.length === 0 ? [] : [{ name, used }];
  });
  return (
    <EntryForm className="stack wide" aria-label={words.form} busy={isKeeping} error={asked} onEnter={onKeep}>
      {groups.map(({ name, used }) => {
        const content = used.map((field) => <AnswerField key={field} field={field} answers={answers} />);
        if (name !== 'names') {
          return (
            <section key={name} className="inset stack wide" aria-labelledby={`${id}${name}`}>
              <h3 id={`${id}${name}`}>{words.groups[name]}</h3>
              {content}
            </section>
          );
        }
        const hasProblem = used.some((field) => problems.some((problem) => problem.field === field));
        return (
          <details key={name} className="inset" open={hasProblem || undefined}>
            <summary>{words.groups.names}</summary>
            <div className="stack wide set-up-folded">
              <p className="subtle">{words.namesFold}</p>
              {content}
            </div>
          </details>
        );
      })}
      <ResultPlace notice={result} />
      <div className="line">
        <Button type="submit" appearance="primary" isLoading={isKeeping}>
          {words.keep}
        </Button>
      </div>
    </EntryForm>
  );
}
