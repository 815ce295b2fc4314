import { useState } from 'react';
import type { Reply } from '../../../src/contract/procedure';
import { beginLogIn, endLogIn, finishLogIn } from '../../shared/backend/person';
import { openAddress } from '../../shared/bridge/navigation';
import { useOneAtATime } from '../../shared/ui/use-one-at-a-time';
import { noticeOfError } from '../../shared/words/errors';
import type { Notice } from '../../shared/words/notice';
import { begunNotice, endedNotice, finishedNotice } from '../words/person';
import type { KnownLogIns } from './use-log-ins';

/** What a person can do with their own log-ins, and what came of it. */
export interface LogInCommands {
  /** The command that is under way, with the connection's id where it has one. */
  readonly running: string | null;
  /** What came of the last press at a connection; with null, of finishing. */
  readonly said: (id: string | null) => Notice | undefined;
  readonly begin: (id: string) => Promise<void>;
  readonly finish: (ticket: string) => Promise<void>;
  readonly end: (id: string) => Promise<void>;
}

interface Came {
  readonly id: string | null;
  readonly notice: Notice;
}

/** One click is one invocation, and a lost answer is looked up. */
export function useLogInCommands({ look, learn }: Omit<KnownLogIns, 'opened'>): LogInCommands {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came | null>(null);

  const run = <A>(
    name: string,
    id: string | null,
    ask: () => Promise<Reply<A>>,
    done: (answer: A) => Notice,
  ): Promise<void> =>
    start(name, async () => {
      setCame(null);
      const reply = await ask();
      if (reply.ok) return setCame({ id, notice: done(reply.data) });
      await look();
      setCame({ id, notice: noticeOfError(reply.error) });
    });

  return {
    running,
    said: (id) => (came?.id === id ? came.notice : undefined),
    begin: (id) =>
      run(
        `begin ${id}`,
        id,
        () => beginLogIn(id),
        ({ address, trouble }) => {
          if (address !== null) openAddress(address);
          return begunNotice(trouble);
        },
      ),
    finish: (ticket) =>
      run(
        'finish',
        null,
        () => finishLogIn(ticket),
        (answer) => {
          learn(answer);
          return finishedNotice(answer);
        },
      ),
    end: (id) =>
      run(
        `end ${id}`,
        id,
        () => endLogIn(id),
        (answer) => {
          learn(answer);
          return endedNotice(answer.trouble);
        },
      ),
  };
}
