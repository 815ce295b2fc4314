import Button from '@atlaskit/button/default/button';
import { lazy, Suspense, useId, useMemo, type JSX } from 'react';
import type { Known } from '../../../src/setup/check/known';
import { ResultPlace } from '../../shared/ui/result-place';
import { SpinnerLine } from '../../shared/ui/spinner-line';
import { toned, type Notice } from '../../shared/words/notice';
import type { CheckOutcome } from '../check-in-worker';
import { check as words } from '../messages/en.yml';
import { DropZone } from './drop-zone';
import type { FileCheck } from './use-check';

/** They bring the words of every rule, and come when there is something to say. */
const Findings = lazy(async () => ({ default: (await import('./findings')).Findings }));
const Troubles = lazy(async () => ({ default: (await import('./troubles')).Troubles }));

interface CheckStepProps {
  readonly check: FileCheck;
  readonly known: Known;
}

/** Where files are checked: dropped, read apart from the page, and told what is wrong with them. */
export function CheckStep({ check, known }: CheckStepProps): JSX.Element {
  const id = useId();
  const { progress, outcome, begin, stop } = check;
  // The same notice for the same outcome: a new one would take the focus again.
  const notice = useMemo(() => (outcome === null ? undefined : noticeOf(outcome)), [outcome]);
  return (
    <div className="stack wide">
      <p>{words.intro}</p>
      <DropZone
        onFiles={(files) => {
          begin(files, known);
        }}
      />
      {progress !== null && (
        <div className="stack">
          {progress === 'gathering' ? (
            <SpinnerLine words={words.gathering} />
          ) : (
            <>
              <label htmlFor={id}>{words.running(progress)}</label>
              <progress
                id={id}
                aria-label={words.progress}
                value={progress.done}
                max={Math.max(1, progress.total)}
              />
            </>
          )}
          <div className="line">
            <Button onClick={stop}>{words.stop}</Button>
          </div>
        </div>
      )}
      <ResultPlace notice={notice} />
      {outcome?.kind === 'checked' && (
        <Suspense fallback={<SpinnerLine words={words.gathering} />}>
          {outcome.findings.length > 0 && <Findings findings={outcome.findings} />}
          {outcome.troubles.length > 0 && <Troubles troubles={outcome.troubles} />}
        </Suspense>
      )}
    </div>
  );
}

function noticeOf(outcome: CheckOutcome): Notice {
  if (outcome.kind !== 'checked') return toned('warning', words[outcome.kind]);
  const { findings, files, components } = outcome;
  if (findings.length > 0) {
    const { title, whatToDo } = words.found;
    const isGrave = findings.some(({ severity }) => severity === 'error');
    return toned(isGrave ? 'error' : 'warning', {
      title: title({ count: findings.length, files }),
      whatToDo,
    });
  }
  if (components === 0) return toned('warning', words.notRead);
  const { title, whatToDo } = words.clean;
  return toned('success', { title: title({ components, files }), whatToDo });
}
