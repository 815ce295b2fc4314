import type { RunEvent } from '../../ports/run-events';

/**
 * An event as it was delivered. `isRepeat`: the platform says that an earlier delivery of it came to no good end, or this app
 * asked for it.
 */
export interface DeliveredEvent extends RunEvent {
  readonly isRepeat: boolean;
}
