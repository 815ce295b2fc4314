import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { SetUpView } from '../../src/contract/setup/questions';
import { needs } from '../../src/setup/fields';
import { openSettingsPage } from '../shared/bridge/navigation';
import { Message } from '../shared/ui/message';
import { Select } from '../shared/ui/select';
import { toned } from '../shared/words/notice';
import { AnswersForm } from './answers/answers-form';
import { useAnswers } from './answers/use-answers';
import { GuideTable } from './guide/guide-table';
import { answers as answerWords, page } from './messages/en.yml';
import { NeedsStep } from './steps/needs-step';
import { SetUpStep } from './steps/set-up-step';
import { useKeeping } from './use-keeping';
import type { KnownSetUp } from './use-set-up';

interface OpenedSetUpProps extends Pick<KnownSetUp, 'look' | 'learn'> {
  readonly view: SetUpView;
}

/** The set-up of one connection, step by step. */
export function OpenedSetUp({ view, look, learn }: OpenedSetUpProps): JSX.Element {
  const { connection, connections } = view;
  const answers = useAnswers(view);
  const keeping = useKeeping(view, answers, { look, learn });
  const isBegun = needs.some((need) => answers.typed[need]);
  return (
    <>
      <p>{page.intro}</p>
      {connection === null && (
        <Message notice={toned('info', page.noConnection)}>
          <Button onClick={openSettingsPage}>{page.settings}</Button>
        </Message>
      )}
      {connection !== null && connections.length > 1 && (
        <Select
          label={page.connection}
          hint={page.connectionHint}
          value={connection.id}
          options={connections.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(id) => void look(id)}
        />
      )}
      <SetUpStep name="needs" state={isBegun ? 'done' : 'toDo'}>
        <NeedsStep answers={answers} />
      </SetUpStep>
      <SetUpStep name="answers" state={answers.read.answers ? 'done' : 'toDo'}>
        {isBegun ? (
          <>
            <p className="subtle">{answerWords.intro}</p>
            <AnswersForm
              answers={answers}
              running={keeping.running}
              result={keeping.result}
              onKeep={() => void keeping.keep()}
            />
            {answers.isChanged && connection !== null && <p className="subtle">{page.unsaved}</p>}
          </>
        ) : (
          <p className="subtle">{answerWords.nothingYet}</p>
        )}
      </SetUpStep>
      <GuideTable />
    </>
  );
}
