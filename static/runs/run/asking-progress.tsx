import type { JSX } from 'react';
import type { Asking, RunView } from '../../../src/contract/runs/run-view';
import { asking as askingWords } from '../messages/en.yml';
import { askingLine, isFound } from '../words/asking';
import { ProgressBar } from './progress-bar';
import type { Progress } from './progress-of';

interface AskingProgressProps {
  readonly run: RunView;
  readonly asking: Asking;
}

/** How far a press has come that goes on part by part, and that it needs the page. */
export function AskingProgress({ run, asking }: AskingProgressProps): JSX.Element {
  const words = askingLine(run, asking);
  return (
    <div className="stack">
      <strong>{words}</strong>
      <ProgressBar progress={progressOfAsking(run, asking)} by={run.standing.by} words={words} />
      <p className="subtle">{askingWords.keepOpen}</p>
    </div>
  );
}

/** What nobody may be told, or nobody knows, has no end on the bar. */
function progressOfAsking(run: RunView, asking: Asking): Progress {
  const { done, of } = asking;
  const isOpen = asking.for === 'preview' && (!run.isYours || isFound(run, asking));
  return isOpen || of === null || of < done
    ? { done: 0, total: null, isReading: true }
    : { done, total: of, isReading: true };
}
