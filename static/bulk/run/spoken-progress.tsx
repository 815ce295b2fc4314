import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/bulk/run-view';
import { doneLine, spokenProgress } from '../../shared/words/bulk-run';
import { progressOf } from './progress-of';
import { useAnnounced } from './use-announced';

/** Tells screen readers where a run stands: at once when its phase changes, otherwise at most every ten seconds. */
export function SpokenProgress({ run }: { readonly run: RunView }): JSX.Element {
  const { done, total, isReading } = progressOf(run);
  const words = spokenProgress(run, doneLine(done, total, isReading));
  return (
    <p role="status" className="unseen">
      {useAnnounced(run.phase, words)}
    </p>
  );
}
