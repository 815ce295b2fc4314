import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { Reply } from '../../src/contract/procedure';
import type { ChangedSettings } from '../../src/contract/connections/settings-view';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { isOutdated, type Learn } from './use-settings';
import { settingsNotice } from './words/settings';

/** What a change does with its answer; null where nothing is to be said here. */
type Done<R> = (answer: R) => Notice | null;

/** What came of the last change, and the way to the next. */
export interface Managing {
  readonly running: string | null;
  readonly notice: Notice | undefined;
  readonly error: WireError | null;
  /** Makes a change: true where it was made. `removed` is the connection that goes with it. */
  readonly change: <R extends ChangedSettings>(
    name: string,
    ask: () => Promise<Reply<R>>,
    done: Done<R>,
    removed?: string,
  ) => Promise<boolean>;
}

interface Came {
  readonly notice?: Notice | undefined;
  readonly error?: WireError;
}

/** Changes to connections that need no form: one at a time, and a lost answer is looked up. */
export function useManaging(
  learn: Learn,
  look: () => Promise<void>,
  say: (error: WireError) => Notice = settingsNotice,
): Managing {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({});
  return {
    running,
    notice: came.notice,
    error: came.error ?? null,
    change: async (name, ask, done, removed) => {
      let isDone = false;
      await start(name, async () => {
        setCame({});
        const reply = await ask();
        if (!reply.ok) {
          if (isOutdated(reply.error)) await look();
          setCame({ notice: say(reply.error), error: reply.error });
          return;
        }
        isDone = true;
        learn(reply.data, removed);
        setCame({ notice: done(reply.data) ?? undefined });
      });
      return isDone;
    },
  };
}
