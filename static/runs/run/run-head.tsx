import type { JSX, RefObject } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { chosenWords } from '../words/chosen';
import { storyLine } from '../words/history';
import { connectionLine, phaseName, projectUsesLine } from '../words/run';

interface RunHeadProps {
  readonly run: RunView;
  /** Takes the focus after a command, so that the new phase is read out. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

/** Where a run stands, what it is about, whose it is, and where it sends to. */
export function RunHead({ run, heading }: RunHeadProps): JSX.Element {
  const uses = projectUsesLine(run);
  return (
    <div className="stack tight">
      <h2 ref={heading} tabIndex={-1}>
        {phaseName(run)}
      </h2>
      <p>{chosenWords(run.chosen)}</p>
      <p className="subtle">
        {storyLine(run)}. {connectionLine(run.connection)}
      </p>
      {uses !== null && <p>{uses}</p>}
    </div>
  );
}
