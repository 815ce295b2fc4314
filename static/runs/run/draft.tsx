import type { JSX } from 'react';
import type { RunView } from '../../../src/contract/runs/run-view';
import { Message } from '../../shared/ui/message';
import { draftNotice } from '../words/asking';
import { AskingProgress } from './asking-progress';
import type { RunCommands } from './use-run-commands';

interface DraftProps {
  readonly run: RunView;
  readonly commands: RunCommands;
}

/** A run whose issues are being found, or were left before all of them were. */
export function Draft({ run, commands }: DraftProps): JSX.Element | null {
  if (commands.isAskingOn && run.asking) return <AskingProgress run={run} asking={run.asking} />;
  // What stopped it just now is told already, with the way on.
  return commands.notice ? null : <Message notice={draftNotice(run)} />;
}
