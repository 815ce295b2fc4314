import { asAppError } from '../../domain/consequence';
import type { Run } from '../../domain/run/run';
import type { Connector, Ports } from '../../ports';
import type { Approved } from './approve-items';
import type { Gate } from './gate';
import { heartbeatMs } from './heartbeat';
import type { Overseer } from './overseer';
import type { PushBook } from './push-book';
import type { PushMemory } from './remember-pushes';

/** What a delivery of pushing works with. */
export interface PushWork {
  readonly ports: Ports;
  readonly run: Run;
  readonly connector: Connector;
  readonly items: AsyncGenerator<Approved, void, void>;
  readonly book: PushBook;
  readonly gate: Gate;
  readonly overseer: Overseer;
  readonly memory: PushMemory;
  /** As many may be in flight at the most. */
  readonly most: number;
}

/** Between two items: says that the delivery lives, and looks whether it may go on and has room for more. */
export async function keepWatch(work: PushWork): Promise<void> {
  const { book, overseer } = work;
  await mind(work, async () => {
    if (book.age() > heartbeatMs) await book.save();
    await overseer.look();
  });
  overseer.mindLimits();
  if (book.isFull()) overseer.stop({ why: 'handedOn' });
}

/** Does something beside the sending; trouble of the platform then stops the delivery in good order. */
export async function mind(
  { overseer }: Pick<PushWork, 'overseer'>,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error.code === 'PLATFORM_DOWN' || error.code === 'RATE_LIMITED') {
      const seconds = error.facts.retryAfterSeconds ?? 60;
      return overseer.stop({ why: 'waits', seconds, code: error.code });
    }
    overseer.pauseFor('trouble', error.code, error.facts.detail ?? null);
  }
}
