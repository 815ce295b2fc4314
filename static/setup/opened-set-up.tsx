import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, type JSX, type ReactNode } from 'react';
import type { SetUpView } from '../../src/contract/setup/questions';
import { needs } from '../../src/setup/fields';
import { openSettingsPage } from '../shared/bridge/navigation';
import { ErrorBoundary } from '../shared/ui/error-boundary';
import { Message } from '../shared/ui/message';
import { Select } from '../shared/ui/select';
import { SpinnerLine } from '../shared/ui/spinner-line';
import { toned } from '../shared/words/notice';
import { AnswersForm } from './answers/answers-form';
import { useAnswers } from './answers/use-answers';
import { knownOf } from './files/known-of';
import { useCheck } from './files/use-check';
import { useLiveLook } from './live/use-live-look';
import { answers as answerWords, bundle as bundleWords, page } from './messages/en.yml';
import { NeedsStep } from './steps/needs-step';
import { SetUpStep } from './steps/set-up-step';
import { statesOf } from './steps/states-of';
import { useKeeping } from './use-keeping';
import type { KnownSetUp } from './use-set-up';

/** What comes after the answers is loaded while somebody reads and types. */
const BundleStep = lazy(async () => ({ default: (await import('./bundle/bundle-step')).BundleStep }));
const CheckStep = lazy(async () => ({ default: (await import('./files/check-step')).CheckStep }));
const LiveStep = lazy(async () => ({ default: (await import('./live/live-step')).LiveStep }));
const EndsStep = lazy(async () => ({ default: (await import('./ends/ends-step')).EndsStep }));
const GuideTable = lazy(async () => ({ default: (await import('./guide/guide-table')).GuideTable }));

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
              isKeeping={keeping.isKeeping}
              result={keeping.result}
              onKeep={() => void keeping.keep()}
            />
            {answers.hasLeftOut && <p className="subtle">{page.leftOut}</p>}
            {answers.isChanged && !answers.isRemembered && (
              <Message notice={toned('warning', page.notRemembered)} />
            )}
            {answers.isChanged && answers.isRemembered && connection !== null && (
              <p className="subtle">{page.unsaved}</p>
            )}
          </>
        )}
      </SetUpStep>
      <SetUpStep name="bundle" state={states.bundle}>
        <Later>
          {read.answers ? (
            <BundleStep answers={read.answers} keeping={keeping} />
          ) : (
            <p className="subtle">{bundleWords.incomplete}</p>
          )}
        </Later>
      </SetUpStep>
      <SetUpStep name="check" state={states.check}>
        <Later>
          <CheckStep check={check} known={knownOf(view, read)} />
        </Later>
      </SetUpStep>
      <SetUpStep name="live" state={states.live}>
        <Later>
          <LiveStep connection={connection} typed={typed} read={read} looking={looking} />
        </Later>
      </SetUpStep>
      <SetUpStep name="ends" state={states.ends}>
        <Later>
          <EndsStep view={view} learn={learn} />
        </Later>
      </SetUpStep>
      <Later>
        <GuideTable />
      </Later>
    </>
  );
}

/** Says that it comes, until it is there. */
function Later({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <ErrorBoundary>
      <Suspense fallback={<SpinnerLine words={page.loading} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}
