import { useState } from 'react';
import type { WireError } from '../../../src/contract/errors';
import { triedFirst } from '../../../src/contract/bulk/bulk';
import type { RunView } from '../../../src/contract/bulk/run-view';
import type { Reply } from '../../../src/contract/procedure';
import { cancelRun, pauseRun, resumeRun, startPush } from '../../shared/backend/bulk';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { bulkNotice } from '../../shared/words/bulk';
import type { Notice } from '../../shared/words/notice';
import type { WatchedRun } from './use-run';

type Command = 'start' | 'tryFirst' | 'pause' | 'resume' | 'cancel';

/** What a person can do with a run, and why the last thing did not work. */
export interface RunCommands {
  readonly running: string | null;
  readonly notice: Notice | undefined;
  /** Gives the run as the command left it; null when it did not work. */
  readonly give: (command: Command) => Promise<RunView | null>;
}

/** One click is one invocation, and its answer is the run as it is now; a lost answer is looked up. */
export function useRunCommands(projectId: string, { run, learn, look }: WatchedRun): RunCommands {
  const { running, start } = useOneAtATime();
  const [notice, setNotice] = useState<Notice>();
  const name = { projectId, runId: run.id };
  const asks: Record<Command, () => Promise<Reply<RunView>>> = {
    start: () => startPush(name, null),
    tryFirst: () => startPush(name, triedFirst),
    pause: () => pauseRun(name),
    resume: () => resumeRun(name),
    cancel: () => cancelRun(name),
  };

  const failed = (error: WireError): void => {
    setNotice(bulkNotice(error));
    if (error.code === 'OUTCOME_UNKNOWN' || error.code === 'CHANGED_MEANWHILE') look();
  };
  const give = async (command: Command): Promise<RunView | null> => {
    let now: RunView | null = null;
    await start(command, async () => {
      setNotice(undefined);
      const reply = await asks[command]();
      if (!reply.ok) {
        failed(reply.error);
        return;
      }
      now = reply.data;
      learn(reply.data);
    });
    return now;
  };
  return { running, notice, give };
}
