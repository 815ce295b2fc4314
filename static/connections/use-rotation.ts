import { useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { CheckStep } from '../../src/contract/connections/check-step';
import type { Reply } from '../../src/contract/procedure';
import { discardNext, prepareToken, switchBack, switchToken } from '../shared/backend/rotation';
import { useOneAtATime } from '../shared/ui/use-one-at-a-time';
import type { Notice } from '../shared/words/notice';
import { withoutFields } from '../shared/words/without-fields';
import { isOutdated, type Look } from './use-settings';
import { preparedNotice, rotationNotice, rotationOutcome } from './words/rotation';

/** What came of the last action: words, the steps of the test, and the error whose fields the form marks. */
interface Came {
  readonly notice?: Notice;
  readonly steps?: readonly CheckStep[];
  readonly error?: WireError | undefined;
}

type Command = 'prepare' | 'discard' | 'switch' | 'back';

/** What an admin can do about a connection's next token, and what came of it. */
export interface Rotation {
  readonly running: string | null;
  readonly came: Came;
  /** Gives whether it is prepared now. */
  readonly prepare: (token: string, endsOn: string) => Promise<boolean>;
  readonly discard: () => Promise<void>;
  readonly switchNow: () => Promise<void>;
  readonly goBack: () => Promise<void>;
  /** These fields were edited: what was wrong with them is no longer said. */
  readonly corrected: (fields: readonly string[]) => void;
  readonly forget: () => void;
}

/** The rotation of one connection. After a change, and where what is shown may be outdated, the settings are read again. */
export function useRotation(id: string, look: Look): Rotation {
  const { running, start } = useOneAtATime();
  const [came, setCame] = useState<Came>({});
  const run = <R extends { readonly endsEarlierRelease: boolean }>(
    command: Command,
    ask: () => Promise<Reply<R>>,
    told: (answer: R) => Came,
  ): Promise<void> =>
    start(command, async () => {
      setCame({});
      const reply = await ask();
      if (reply.ok) await look(reply.data);
      else if (isOutdated(reply.error)) await look();
      setCame(reply.ok ? told(reply.data) : { notice: rotationNotice(reply.error), error: reply.error });
    });

  return {
    running,
    came,
    prepare: async (token, endsOn) => {
      let isPrepared = false;
      await run(
        'prepare',
        () => prepareToken(id, token, endsOn === '' ? null : endsOn),
        ({ prepared, steps, reach }) => {
          isPrepared = prepared;
          return { notice: prepared ? preparedNotice(reach) : rotationOutcome('notPrepared'), steps };
        },
      );
      return isPrepared;
    },
    discard: () =>
      run(
        'discard',
        () => discardNext(id),
        () => ({ notice: rotationOutcome('discarded') }),
      ),
    switchNow: () =>
      run(
        'switch',
        () => switchToken(id),
        ({ switched, steps }) =>
          switched
            ? { notice: rotationOutcome('switched') }
            : { notice: rotationOutcome('notSwitched'), steps },
      ),
    goBack: () =>
      run(
        'back',
        () => switchBack(id),
        ({ switched, steps }) =>
          switched
            ? { notice: rotationOutcome('switchedBack') }
            : { notice: rotationOutcome('notSwitchedBack'), steps },
      ),
    corrected: (fields) => {
      setCame((old) => {
        const error = old.error && withoutFields(old.error, fields);
        if (error === old.error) return old;
        return error ? { ...old, error } : {};
      });
    },
    forget: () => {
      setCame({});
    },
  };
}
