import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { SetUpView } from '../../src/contract/setup/questions';
import type { SetUpSteps } from '../../src/contract/setup/steps';
import { saveSetUp } from '../shared/backend/set-up';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import { noticeOfCommand } from '../shared/words/errors';
import { toned, type Notice } from '../shared/words/notice';
import type { TypedAnswers } from './answers/use-answers';
import { answers as answerWords, page } from './messages/en.yml';
import type { KnownSetUp } from './use-set-up';

/** The way what was typed and ticked is kept with the connection. */
export interface Keeping {
  readonly running: string | null;
  readonly result: Notice | undefined;
  /** How far each step has come, as it was ticked. */
  readonly steps: SetUpSteps;
  /** Judges the answers, shows what is wrong, and keeps them whatever they are. */
  readonly keep: () => Promise<void>;
  readonly tick: (steps: SetUpSteps) => Promise<void>;
}

/** Keeps answers and steps of one connection; where there is none, this browser alone remembers the answers. */
export function useKeeping(
  { connection, setUp }: SetUpView,
  answers: TypedAnswers,
  { look, learn }: Pick<KnownSetUp, 'look' | 'learn'>,
): Keeping {
  const { running, start } = useOneAtATime();
  const [result, setResult] = useState<Notice>();
  const [ticked, setTicked] = useState<SetUpSteps>({});
  const steps = { ...setUp?.steps, ...ticked };

  /** What came in the way; null for nothing. */
  const send = async (newer: SetUpSteps): Promise<WireError | null> => {
    if (connection === null) return null;
    const { typed } = answers;
    const reply = await saveSetUp(connection.id, setUp?.revision ?? 0, typed, newer);
    if (!reply.ok) {
      if (reply.error.code === 'CHANGED_MEANWHILE') await look(connection.id);
      return reply.error;
    }
    learn(reply.data);
    answers.kept(typed);
    return null;
  };

  return {
    running,
    result,
    steps,
    keep: () =>
      start('keep', async () => {
        setResult(undefined);
        const error = await send(steps);
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
    tick: async (change) => {
      setTicked((old) => ({ ...old, ...change }));
      await start('tick', async () => {
        const error = await send({ ...steps, ...change });
        setResult(error === null ? undefined : failed(error));
      });
    },
  };
}

function failed(error: WireError): Notice {
  return error.code === 'CHANGED_MEANWHILE' ? toned('warning', page.changed) : noticeOfCommand(error);
}
