/** An event that asks for one delivery of a run. It names things and holds no data. */
export interface RunEvent {
  readonly projectId: string;
  readonly runId: string;
  readonly epoch: number;
}

/** The platform's async events. Throws AppError PLATFORM_DOWN or RATE_LIMITED when an event was not taken. */
export interface RunEvents {
  /** Asks for a delivery after at least so many seconds (900 at the most); gives the queue's id for it. */
  call(event: RunEvent, afterSeconds: number): Promise<string>;
  /** Cancels an event that has not been delivered yet; does nothing where it has been. */
  takeBack(job: string): Promise<void>;
}

/**
 * An event as delivered. `isRepeat`: the platform says that an earlier delivery of it failed, or this app asked for it
 * again.
 */
export interface DeliveredEvent extends RunEvent {
  readonly isRepeat: boolean;
}
