import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { phases as phaseWords } from '../messages/en.yml';
import { askingLine } from '../words/asking';
import { doneLine, spokenProgress } from '../words/run';
import { progressOf } from './progress-of';
import { useAnnounced } from './use-announced';

interface SpokenProgressProps {
  readonly run: RunView;
  readonly isAskingOn: boolean;
}

/** Tells screen readers where a run stands: at once when its phase changes, otherwise at most every ten seconds. */
export function SpokenProgress({ run, isAskingOn }: SpokenProgressProps): JSX.Element {
  const asking = isAskingOn ? run.asking : null;
  const words = asking ? askingLine(run, asking) : spokenLine(run);
  return (
    <p role="status" className="unseen">
      {useAnnounced(`${run.phase} ${asking?.for ?? ''}`, words)}
    </p>
  );
}

function spokenLine(run: RunView): string {
  if (run.phase === 'gathering') return phaseWords.gathering;
  const { done, total, isReading } = progressOf(run);
  return spokenProgress(run, doneLine(done, total, isReading));
}
