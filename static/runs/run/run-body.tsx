import { isOver } from '../../../src/contract/runs/phase';
import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { pusherOf } from '../words/history';
import { partlyNotice } from '../words/result';
import { nameOr } from '../../shared/words/people';
import type { Begin } from '../begin';
import { Draft } from './draft';
import { LiveProgress } from './live-progress';
import { OutcomeTiles } from './outcome-tiles';
import { Plan } from './plan';
import { sentOf } from './progress-of';
import { Result } from './result';
import { TriedItems } from './tried-items';
import type { StillOpen } from './use-open-items';
import type { RunCommands } from './use-run-commands';

interface RunBodyProps {
  readonly projectId: string;
  readonly run: RunView;
  readonly commands: RunCommands;
  readonly open: StillOpen;
  readonly begin: Begin;
}

/** What there is to see of a run in its phase: what is found, planned, done, or came of it. */
export function RunBody({ projectId, run, commands, open, begin }: RunBodyProps): JSX.Element {
  const { phase } = run;
  if (phase === 'gathering') return <Draft run={run} commands={commands} />;
  if (isOver(phase)) return <Result projectId={projectId} run={run} open={open} begin={begin} />;
  if (phase === 'partly') {
    return (
      <>
        {!run.isPartial && <Message notice={partlyNotice(run.standing, pusherOf(run) ?? nameOr(null))} />}
        <OutcomeTiles run={run} />
      </>
    );
  }
  // Also where it rests, or nobody works on it: what was read so far is no plan yet.
  if (!run.isPlanned) {
    return (
      <>
        <LiveProgress run={run} />
        <Plan projectId={projectId} run={run} />
      </>
    );
  }
  if (phase === 'ready' || (phase === 'paused' && sentOf(run) === 0))
    return <Plan projectId={projectId} run={run} />;
  return (
    <>
      <LiveProgress run={run} />
      {phase === 'tried' && <TriedItems projectId={projectId} run={run} />}
    </>
  );
}
