import type { RunView } from '../../../src/contract/bulk/run-view';
import type { Reply } from '../../../src/contract/procedure';

interface AskOn {
  readonly first: () => Promise<Reply<RunView>>;
  readonly next: () => Promise<Reply<RunView>>;
  readonly isWanted: () => boolean;
  /** Told of every answer that is not the last. */
  readonly tell: (run: RunView) => void;
}

/** So many answers in a row may tell of no progress: what is asked last, nobody counts. */
const mostFruitless = 10;

/**
 * Asks on, one question at a time, until a press is through. Gives the last answer; `unwanted` where nobody waits for it any more,
 * `fruitless` where it came no further.
 */
export async function askOn({
  first,
  next,
  isWanted,
  tell,
}: AskOn): Promise<Reply<RunView> | 'unwanted' | 'fruitless'> {
  let reply = await first();
  let done = 0;
  let fruitless = 0;
  while (isWanted()) {
    const asking = reply.ok ? reply.data.asking : null;
    if (!reply.ok || asking === null) return reply;
    tell(reply.data);
    fruitless = asking.done > done ? 0 : fruitless + 1;
    if (fruitless > mostFruitless) return 'fruitless';
    done = asking.done;
    reply = await next();
  }
  return 'unwanted';
}
