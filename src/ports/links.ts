import type { PushSeal } from '../links/model/push-seal';

/** The seal of push marks, its key never seen. Throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails. */
export interface PushSeals {
  open(): Promise<PushSeal>;
}

/**
 * The hosts that links of this site were pasted with, whatever became of those links: one that was noted stays. Throws AppError
 * PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface PastedHosts {
  note(hosts: readonly string[]): Promise<void>;
  /** At most a hundred of them; may be a moment behind. */
  all(): Promise<readonly string[]>;
}

/** Whether a run is making links in a project at this moment: what runs tell of themselves. Throws AppError PLATFORM_DOWN. */
export type LinksBeingMade = (projectId: string) => Promise<boolean>;
