import { useEffect, useRef, useState } from 'react';
import type { ErrorCode, WireError } from '../../../src/contract/errors';
import { triedFirst } from '../../../src/contract/runs/questions';
import type { RunView } from '../../../src/contract/runs/run-view';
import type { Reply } from '../../../src/contract/procedure';
import { cancelRun, continueRun, pauseRun, resumeRun, startPush } from '../../shared/backend/runs';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { toned } from '../../shared/words/notice';
import { asking as askingWords } from '../messages/en.yml';
import { bulkNotice } from '../words/bulk';
import { stopNotice } from '../words/stops';
import { pressWaits } from '../words/waits';
import type { Notice } from '../../shared/words/notice';
import { useActionNotice } from '../last-action';
import type { Shown } from '../shown';
import { askOn } from './ask-on';
import type { WatchedRun } from './use-run';
import { waitingOut } from './wait-out';

type Command = 'start' | 'tryFirst' | 'resume' | 'goOn' | 'pause' | 'cancel';

/** What a person can do with a run, and why the last thing did not work. */
export interface RunCommands {
  readonly running: string | null;
  /** Whether a press goes on part by part: it can be ended by cancelling. */
  readonly isAskingOn: boolean;
  readonly notice: Notice | undefined;
  /** Whether that is the run's stop: told here, where the press was, as long as it lasts. */
  readonly isStopNotice: boolean;
  /** Gives the run as the command left it; null when it did not work. */
  readonly give: (command: Command) => Promise<RunView | null>;
}

/** After these the run may stand otherwise than shown. */
const unsettling: readonly ErrorCode[] = [
  'OUTCOME_UNKNOWN',
  'CHANGED_MEANWHILE',
  'SENDING_STOPPED',
  'INVALID_INPUT',
  'REFUSED',
  'NOT_FOUND',
];

/**
 * One click is one invocation, and its answer is the run as it is now; a lost answer is looked up. A press that Jira cannot answer
 * at once goes on by itself, as long as the page is open and nobody cancels.
 */
export function useRunCommands(
  projectId: string,
  { run, learn, learnStop, look }: WatchedRun,
  { asksOn, error }: Shown,
  onOtherChange: () => void,
): RunCommands {
  const presses = useOneAtATime();
  const endings = useOneAtATime();
  const said = useActionNotice(error ? bulkNotice(error) : undefined);
  const [isAskingOn, setAskingOn] = useState(asksOn && run.asking !== null);
  const wanted = useRef(isAskingOn);
  const turn = useRef(0);
  const [waiting] = useState(waitingOut);
  const [isStopped, setStopped] = useState(false);
  const name = { projectId, runId: run.id };
  const asks: Record<Command, () => Promise<Reply<RunView>>> = {
    start: () => startPush(name, null),
    tryFirst: () => startPush(name, triedFirst),
    resume: () => resumeRun(name),
    goOn: () => continueRun(name),
    pause: () => pauseRun(name),
    cancel: () => cancelRun(name),
  };

  const begin = (): void => {
    said.begin();
    setStopped(false);
  };
  const settle = (reply: Reply<RunView>): RunView | null => {
    if (reply.ok) {
      learn(reply.data);
      return reply.data;
    }
    failed(reply.error);
    return null;
  };
  const failed = (wrong: WireError): void => {
    said.tell(bulkNotice(wrong));
    if (wrong.stop) learnStop(wrong.stop);
    setStopped(wrong.stop !== undefined);
    if (unsettling.includes(wrong.code)) look();
    if (wrong.code === 'RUN_UNDER_WAY' || wrong.code === 'NOT_CONNECTED') onOtherChange();
  };
  const once = async (command: 'pause' | 'cancel'): Promise<RunView | null> => {
    let now: RunView | null = null;
    turn.current += 1;
    waiting.end();
    await endings.start(command, async () => {
      begin();
      now = settle(await asks[command]());
    });
    return now;
  };
  const press = async (
    command: Exclude<Command, 'pause' | 'cancel'>,
    stoppedBy: WireError | null = null,
  ): Promise<RunView | null> => {
    let now: RunView | null = null;
    await presses.start(command, async () => {
      begin();
      const mine = (turn.current += 1);
      setAskingOn(command === 'goOn');
      const ended = await askOn({
        first: asks[command],
        next: asks.goOn,
        isWanted: () => mine === turn.current,
        stoppedBy,
        waitOut: async (wrong) => {
          const isOver = await waiting.wait(wrong, (until) => {
            said.tell(pressWaits({ ...wrong, until }));
          });
          if (isOver && mine === turn.current) said.tell(undefined);
          return isOver;
        },
        tell: (news) => {
          setAskingOn(true);
          learn(news);
        },
      });
      setAskingOn(false);
      if (ended === 'unwanted') return;
      if (ended === 'fruitless') said.tell(toned('warning', askingWords.fruitless));
      else now = settle(ended);
      // Nothing of the press was written down: of a run that was started, no answer says that it is ready.
      if (isStart(command) && now?.phase === 'ready') said.tell(toned('warning', askingWords.notStarted));
    });
    return now;
  };
  const give = (command: Command): Promise<RunView | null> =>
    command === 'pause' || command === 'cancel' ? once(command) : press(command);

  useEffect(() => {
    if (!wanted.current) return;
    wanted.current = false;
    void press('goOn', error);
  });
  useEffect(
    () => () => {
      turn.current += 1;
      waiting.end();
    },
    [waiting],
  );
  const running = endings.running ?? presses.running;
  // The refusal of a moment ago is no news once the run itself says what holds it, and no truth once sending was started again.
  const stop = isStopped && said.notice ? stopNotice(run) : null;
  const isOld = isStopped && !run.stop;
  const notice = stop ?? (isOld ? undefined : said.notice);
  return { running, isAskingOn, notice, isStopNotice: stop !== null, give };
}

function isStart(command: Command): boolean {
  return command === 'start' || command === 'tryFirst';
}
