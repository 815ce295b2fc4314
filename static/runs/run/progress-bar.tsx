import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { run as runWords } from '../messages/en.yml';
import type { Progress } from './progress-of';
import './progress-bar.css';

interface ProgressBarProps {
  readonly progress: Progress;
  readonly by: RunView['standing']['by'];
  /** Tells the same as the bar. */
  readonly words: string;
}

const parts = ['pushed', 'refused', 'failed', 'unknown'] as const;

/** How far a run is, as a bar whose parts are what came of it; the words beside it tell the same. */
export function ProgressBar({ progress, by, words }: ProgressBarProps): JSX.Element {
  const { done, total, isReading } = progress;
  const share = (count: number): string => `${String(total ? (100 * count) / total : 0)}%`;
  const sent = parts.reduce((sum, part) => sum + by[part], 0);
  return (
    <div
      role="progressbar"
      className={total === null ? 'bar endless' : 'bar'}
      aria-label={runWords.progress}
      aria-valuetext={words}
      {...(total === null ? {} : { 'aria-valuemin': 0, 'aria-valuemax': total, 'aria-valuenow': done })}
    >
      {isReading ? (
        <span className="bar-part reading" style={{ width: share(done) }} />
      ) : (
        <>
          {parts.map((part) => (
            <span key={part} className={`bar-part ${part}`} style={{ width: share(by[part]) }} />
          ))}
          <span className="bar-part skipped" style={{ width: share(done - sent) }} />
        </>
      )}
    </div>
  );
}
