import type { Connector } from '../../ports/connector';
import { heartbeatMs } from './preview-journal-writer';
import type { PushBook } from './push-journal-writer';
import type { PushMemory } from './remember-pushes';
import type { SendableItem } from './sendable-items';
import type { Shift } from './shift';

/** What a delivery of pushing works with. */
export interface PushWork extends Shift {
  readonly connector: Connector;
  readonly items: AsyncGenerator<SendableItem, void, void>;
  readonly book: PushBook;
  readonly memory: PushMemory;
}

/** Between two items: says that the delivery lives, and looks whether it may go on and has room for more. */
export async function keepWatch({ book, overseer, stay, line }: PushWork): Promise<void> {
  await overseer.guard(async () => {
    await line.health.keepUp();
    if (book.age() > heartbeatMs) await Promise.all([book.save(), stay()]);
    await overseer.look();
  });
  overseer.mindLimits();
  if (book.isFull()) overseer.stop({ why: 'handedOn' });
}
