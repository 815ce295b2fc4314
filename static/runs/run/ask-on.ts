import type { RunView } from '../../../src/contract/runs/run-view';
import type { WireError } from '../../../src/contract/errors';
import type { Reply } from '../../../src/contract/procedure';

interface AskOn {
  readonly first: () => Promise<Reply<RunView>>;
  readonly next: () => Promise<Reply<RunView>>;
  readonly isWanted: () => boolean;
  /** What stopped the press before: it is waited out, then the press goes on. */
  readonly stoppedBy: WireError | null;
  /** Waits a trouble out; false where it does not end soon, and has to be told. */
  readonly waitOut: (error: WireError) => Promise<boolean>;
  /** Told of every answer that is not the last. */
  readonly tell: (run: RunView) => void;
}

/** So many answers in a row may tell of no progress: what is asked last, nobody counts. */
const mostFruitless = 10;

/** So often in a row a trouble is waited out: one that stays is told. */
const mostWaits = 5;

/**
 * Asks on, one question at a time, until a press is through. Gives the last answer; `unwanted` where nobody waits for it any more,
 * `fruitless` where it came no further.
 */
export async function askOn({
  first,
  next,
  isWanted,
  stoppedBy,
  waitOut,
  tell,
}: AskOn): Promise<Reply<RunView> | 'unwanted' | 'fruitless'> {
  let ask = first;
  let reply = stoppedBy === null ? await ask() : ({ ok: false, error: stoppedBy } as const);
  let done = 0;
  let fruitless = 0;
  let waits = 0;
  while (isWanted()) {
    if (!reply.ok) {
      if (waits === mostWaits || !(await waitOut(reply.error))) return reply;
      waits += 1;
      if (isWanted()) reply = await ask();
      continue;
    }
    const { asking } = reply.data;
    if (asking === null) return reply;
    waits = 0;
    tell(reply.data);
    fruitless = asking.done > done ? 0 : fruitless + 1;
    if (fruitless > mostFruitless) return 'fruitless';
    done = asking.done;
    ask = next;
    reply = await ask();
  }
  return 'unwanted';
}
