import type { Connector } from '../../ports/connector';
import { heartbeatMs } from './preview-journal-writer';
import type { PushJournalWriter } from './push-journal-writer';
import type { MirrorWriter } from './mirror-writer';
import type { SendableItem } from './sendable-items';
import type { DeliveryContext } from './delivery-context';

/** What a delivery of pushing works with. */
export interface PushContext extends DeliveryContext {
  readonly connector: Connector;
  readonly items: AsyncGenerator<SendableItem, void, void>;
  readonly writer: PushJournalWriter;
  readonly mirrors: MirrorWriter;
}

/** Between two items: says that the delivery lives, and looks whether it may go on and has room for more. */
export async function heartbeat({ writer, supervisor, renewLock, connected }: PushContext): Promise<void> {
  await supervisor.guard(async () => {
    await connected.health.keepUp();
    if (writer.age() > heartbeatMs) await Promise.all([writer.save(), renewLock()]);
    await supervisor.checkNowAndThen();
  });
  supervisor.checkLimits();
  if (writer.isFull()) supervisor.stop({ why: 'handedOn' });
}
