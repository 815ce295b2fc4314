import Button from '@atlaskit/button/default/button';
import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/bulk/run-view';
import { AskedButton } from '../../shared/ui/asked-button';
import { Message } from '../../shared/ui/message';
import { Outcome } from '../../shared/ui/outcome';
import { resultNotice, resultSoFar, resultWords } from '../../shared/words/bulk-result';
import type { Begin } from '../begin';
import { ChangedOffer } from './changed-offer';
import { OutcomeTiles } from './outcome-tiles';
import { sentOf } from './progress-of';
import { SkipReasons } from './skip-reasons';
import { useBeginning } from './use-beginning';

interface ResultProps {
  readonly projectId: string;
  readonly run: RunView;
  readonly phase: 'done' | 'cancelled';
  readonly begin: Begin;
}

/** How a run ended, and the ways to send again what did not simply work. */
export function Result({ projectId, run, phase, begin }: ResultProps): JSX.Element {
  const { isPartial } = run;
  const { by, skips } = run.standing;
  const retry = useBeginning(begin);
  const unknown = useBeginning(begin);
  const repeat = (outcomes: ('refused' | 'failed' | 'unknown')[]) =>
    ({ how: 'again', runId: run.id, outcomes, code: null }) as const;
  return (
    <>
      <Message notice={isPartial ? resultSoFar(run.standing) : resultNotice(phase, run.standing)} />
      <OutcomeTiles run={run} />
      {!isPartial && (by.refused + by.failed > 0 || by.unknown > 0) && (
        <div className="line">
          {by.refused + by.failed > 0 && (
            <Button
              isLoading={retry.running}
              isDisabled={unknown.running}
              onClick={() => void retry.start(repeat(['refused', 'failed']))}
            >
              {resultWords.retry}
            </Button>
          )}
          {by.unknown > 0 && (
            <AskedButton
              label={resultWords.again}
              question={resultWords.againQuestion}
              consequence={resultWords.againConsequence}
              no={resultWords.keepUnknown}
              running={unknown.running}
              isDisabled={retry.running}
              onConfirm={() => unknown.start(repeat(['unknown']))}
            />
          )}
        </div>
      )}
      <Outcome notice={retry.notice ?? unknown.notice} />
      {phase === 'done' && sentOf(run) > 0 && (
        <ChangedOffer projectId={projectId} runId={run.id} begin={begin} />
      )}
      <SkipReasons skips={skips} />
    </>
  );
}
