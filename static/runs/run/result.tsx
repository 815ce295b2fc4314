import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { resultNotice, resultSoFar } from '../words/result';
import type { Begin } from '../begin';
import { ChangedOffer } from './changed-offer';
import { OutcomeTiles } from './outcome-tiles';
import { isDiscarded, sentOf } from './progress-of';
import { RepeatButtons } from './repeat-buttons';
import { SkipReasons } from './skip-reasons';
import type { StillOpen } from './use-open-items';

interface ResultProps {
  readonly projectId: string;
  readonly run: RunView;
  readonly open: StillOpen;
  readonly begin: Begin;
}

/** How a run ended, and the ways to send again what did not simply work. */
export function Result({ projectId, run, open, begin }: ResultProps): JSX.Element {
  const { isPartial, phase } = run;
  if (isDiscarded(run)) return <Message notice={resultNotice(run)} />;
  return (
    <>
      <Message notice={isPartial ? resultSoFar(run.standing) : resultNotice(run)} />
      <OutcomeTiles run={run} />
      {!isPartial && <RepeatButtons run={run} open={open} begin={begin} />}
      {phase === 'done' && sentOf(run) > 0 && (
        <ChangedOffer projectId={projectId} runId={run.id} begin={begin} />
      )}
      <SkipReasons skips={run.standing.skips} />
    </>
  );
}
