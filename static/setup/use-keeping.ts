import { useEffect, useRef, useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { SetUpAnswers } from '../../src/contract/setup/answers';
import type { SetUpView } from '../../src/contract/setup/questions';
import type { SetUpSteps } from '../../src/contract/setup/steps';
import { saveSetUp } from '../shared/backend/set-up';
import { useInTurn } from '../shared/ui/use-in-turn';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../shared/words/errors';
import { toned, type Notice } from '../shared/words/notice';
import type { TypedAnswers } from './answers/use-answers';
import { answers as answerWords, page } from './messages/en.yml';
import type { KnownSetUp } from './use-set-up';
import { useTicks, type Ticks } from './use-ticks';

/** The way what was typed and ticked is kept with the connection. */
export interface Keeping {
  readonly isKeeping: boolean;
  /** What came of keeping the answers. */
  readonly result: Notice | undefined;
  /** How far each step has come, as it was ticked. */
  readonly steps: SetUpSteps;
  /** Judges the answers, shows what is wrong, and keeps them whatever they are. */
  readonly keep: () => Promise<void>;
  readonly tick: Ticks['tick'];
  /** What came of ticking, where something was not kept. */
  readonly tickResult: Notice | undefined;
}

/** Keeps answers and steps of one connection; where there is none, this browser alone remembers the answers. */
export function useKeeping(
  { connection, setUp }: SetUpView,
  answers: TypedAnswers,
  { look, learn }: Pick<KnownSetUp, 'look' | 'learn'>,
): Keeping {
  const { running, start } = useOneAtATime();
  const inTurn = useInTurn();
  const [result, setResult] = useState<Notice>();
  // What waits for its turn builds on what was kept last, which may be newer than what it was drawn with.
  const known = useRef(setUp);
  useEffect(() => {
    known.current = setUp;
  }, [setUp]);

  /** What came in the way; null for nothing. */
  const send = async (id: string, sent: SetUpAnswers, ticks: SetUpSteps): Promise<WireError | null> => {
    const { revision = 0, steps = {} } = known.current ?? {};
    const reply = await saveSetUp(id, revision, sent, { ...steps, ...ticks });
    if (reply.ok) {
      known.current = reply.data.setUp;
      learn({ of: id, setUp: reply.data.setUp });
      return null;
    }
    if (reply.error.code === 'CHANGED_MEANWHILE' || reply.error.code === 'OUTCOME_UNKNOWN') {
      const now = await look(id);
      if (now.ok) known.current = now.data.setUp;
    }
    return reply.error;
  };
  const sendTyped = async (id: string, ticks: SetUpSteps = {}): Promise<WireError | null> => {
    const typed = answers.now();
    const error = await send(id, typed, ticks);
    if (error === null) answers.kept(typed);
    return error;
  };
  const sendTicks = async (id: string, ticks: SetUpSteps): Promise<WireError | null> => {
    const error = await sendTyped(id, ticks);
    // The answers may be what is in the way, as another admin's or a secret among them: the ticks go without them.
    if (error?.code === 'CHANGED_MEANWHILE' || error?.code === 'INVALID_INPUT')
      return send(id, known.current?.answers ?? {}, ticks);
    return error?.code === 'OUTCOME_UNKNOWN' && isAmong(ticks, known.current?.steps) ? null : error;
  };
  const { ticked, said, tick } = useTicks(inTurn, connection && ((ticks) => sendTicks(connection.id, ticks)));

  return {
    isKeeping: running !== null,
    result,
    steps: { ...setUp?.steps, ...ticked },
    tick,
    tickResult: said,
    keep: () =>
      start('keep', () =>
        inTurn(async () => {
          setResult(undefined);
          const error = connection && (await sendTyped(connection.id));
          // With the result, not before it: the focus goes to the field that is wrong, and no result takes it away again.
          const { problems } = answers.judge();
          if (error !== null) setResult(failed(error));
          else if (problems !== undefined) {
            const { title, whatToDo } = answerWords.problems;
            setResult(toned('warning', { title: title({ count: problems.length }), whatToDo }));
          } else if (connection !== null) setResult(toned('success', answerWords.fine));
          else if (answers.isRemembered) setResult(toned('success', page.keptHere));
          else setResult(toned('warning', page.notKeptHere));
        }),
      ),
  };
}

function isAmong(ticks: SetUpSteps, kept: SetUpSteps = {}): boolean {
  return Object.entries(ticks).every(([step, state]) => kept[step] === state);
}

function failed(error: WireError): Notice {
  return error.code === 'CHANGED_MEANWHILE' ? toned('warning', page.changed) : noticeOfCommand(error);
}
