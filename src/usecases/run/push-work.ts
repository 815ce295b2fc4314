import type { Connector } from '../../ports';
import { mind } from './mind';
import { heartbeatMs } from './preview-book';
import type { PushBook } from './push-book';
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
  await mind(overseer, async () => {
    await line.health.keepUp();
    if (book.age() > heartbeatMs) await Promise.all([book.save(), stay()]);
    await overseer.look();
  });
  overseer.mindLimits();
  if (book.isFull()) overseer.stop({ why: 'handedOn' });
}
