/** An event that calls for one delivery of a run. It names things and holds none. */
export interface RunEvent {
  readonly projectId: string;
  readonly runId: string;
  readonly epoch: number;
}

/** The platform's async events. Throws AppError PLATFORM_DOWN or RATE_LIMITED when an event was not taken. */
export interface RunEvents {
  /** Calls for a delivery, not before so many seconds (900 at the most); gives the queue's name for it. */
  call(event: RunEvent, afterSeconds: number): Promise<string>;
  /** Takes an event back that has not been delivered yet; nothing happens where it has been. */
  takeBack(job: string): Promise<void>;
}

/**
 * An event as it was delivered. `isRepeat`: the platform says that an earlier delivery of it came to no good end, or this app
 * asked for it.
 */
export interface DeliveredEvent extends RunEvent {
  readonly isRepeat: boolean;
}
