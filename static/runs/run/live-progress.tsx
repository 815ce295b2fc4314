import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { progress as progressWords, run as runWords } from '../messages/en.yml';
import { doneLine, latestLine, paceLine } from '../words/run';
import { OutcomeTiles } from './outcome-tiles';
import { ProgressBar } from './progress-bar';
import { progressOf } from './progress-of';

/** How far a run is, what came of its items, how fast it goes, and what was last heard. */
export function LiveProgress({ run }: { readonly run: RunView }): JSX.Element {
  const progress = progressOf(run);
  const words = doneLine(progress.done, progress.total, progress.isReading);
  const isPushing = run.phase === 'pushing' || run.phase === 'trying';
  const pace = isPushing && !run.isQueued ? paceOf(run) : '';
  return (
    <div className="stack">
      <div className="line spread">
        <strong>{words}</strong>
        <span className="subtle">{pace}</span>
      </div>
      <ProgressBar progress={progress} by={run.standing.by} words={words} />
      {!progress.isReading && <OutcomeTiles run={run} />}
      {run.latest && <p className="subtle">{latestLine(run.latest)}</p>}
      {isPushing && <p className="subtle">{runWords.mayLeave}</p>}
    </div>
  );
}

/** The time left of a trial would be that of the whole run: it is not told. */
function paceOf({ perMinute, secondsLeft, inFlight, phase }: RunView): string {
  const words = paceLine({ perMinute, secondsLeft: phase === 'trying' ? null : secondsLeft });
  return [
    ...(words === '' ? [] : [words]),
    ...(inFlight > 0 ? [progressWords.atATime({ count: inFlight })] : []),
  ].join(', ');
}
