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
import { BundleStep } from './bundle/bundle-step';
import { EndsStep } from './ends/ends-step';
import { CheckStep } from './files/check-step';
import { knownOf } from './files/known-of';
import { useCheck } from './files/use-check';
import { GuideTable } from './guide/guide-table';
import { LiveStep } from './live/live-step';
import { useLiveLook } from './live/use-live-look';
import { answers as answerWords, bundle as bundleWords, page } from './messages/en.yml';
import { NeedsStep } from './steps/needs-step';
import { SetUpStep } from './steps/set-up-step';
import { statesOf } from './steps/states-of';
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
  const check = useCheck();
  const looking = useLiveLook();
  const { typed, read } = answers;
  const isBegun = needs.some((need) => typed[need]);
  const states = statesOf({ view, isBegun, read, steps: keeping.steps, check, looking });
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
      <SetUpStep name="needs" state={states.needs}>
        <NeedsStep answers={answers} />
      </SetUpStep>
      <SetUpStep name="answers" state={states.answers}>
        {!isBegun && <p className="subtle">{answerWords.nothingYet}</p>}
        {isBegun && (
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
        )}
      </SetUpStep>
      <SetUpStep name="bundle" state={states.bundle}>
        {read.answers ? (
          <BundleStep answers={read.answers} steps={keeping.steps} onTick={keeping.tick} />
        ) : (
          <p className="subtle">{bundleWords.incomplete}</p>
        )}
      </SetUpStep>
      <SetUpStep name="check" state={states.check}>
        <CheckStep check={check} known={knownOf(view, read)} />
      </SetUpStep>
      <SetUpStep name="live" state={states.live}>
        <LiveStep connection={connection} typed={typed} read={read} looking={looking} />
      </SetUpStep>
      <SetUpStep name="ends" state={states.ends}>
        <EndsStep view={view} learn={learn} />
      </SetUpStep>
      <GuideTable />
    </>
  );
}
