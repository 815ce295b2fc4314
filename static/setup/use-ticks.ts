import { useRef, useState } from 'react';
import type { WireError } from '../../src/contract/errors';
import type { SetUpSteps } from '../../src/contract/setup/steps';
import type { InTurn } from '../shared/ui/use-in-turn';
import { toned, type Notice } from '../shared/words/notice';
import { page } from './messages/en.yml';
import { lostTicks } from './words/lost-ticks';

/** How far hand steps have come, as it is being ticked. */
export interface Ticks {
  /** What was ticked and is not kept yet. */
  readonly ticked: SetUpSteps;
  /** Which were not kept, and why. */
  readonly said: Notice | undefined;
  readonly tick: (change: SetUpSteps) => Promise<void>;
}

/** Sends ticks; what came in the way, null for nothing. */
type SendTicks = (ticks: SetUpSteps) => Promise<WireError | null>;

/**
 * Shows each tick at once and keeps it. What is ticked while something is under way waits, and goes together afterwards, of each
 * step the latest; what could not be kept is no longer shown, and is told. Without `send` there is nothing to keep it with.
 */
export function useTicks(inTurn: InTurn, send: SendTicks | null): Ticks {
  const [ticked, setTicked] = useState<SetUpSteps>({});
  const [said, setSaid] = useState<Notice>();
  const waiting = useRef<SetUpSteps>({});
  const lost = useRef<SetUpSteps>({});
  const open = useRef(0);

  const sendWaiting = async (by: SendTicks): Promise<void> => {
    const sent = waiting.current;
    if (Object.keys(sent).length === 0) return;
    waiting.current = {};
    const error = await by(sent);
    setTicked(waiting.current);
    if (error === null) return;
    lost.current = { ...lost.current, ...sent };
    setSaid(lostTicks(lost.current, error));
  };

  return {
    ticked,
    said,
    tick: async (change) => {
      setTicked((old) => ({ ...old, ...change }));
      if (send === null) return setSaid(toned('warning', page.notKeptHere));
      // What was told of one burst of ticks does not stand beside the next.
      if (open.current === 0) {
        lost.current = {};
        setSaid(undefined);
      }
      open.current += 1;
      waiting.current = { ...waiting.current, ...change };
      try {
        await inTurn(() => sendWaiting(send));
      } finally {
        open.current -= 1;
      }
    },
  };
}
