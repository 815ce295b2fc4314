import type { PushSeal } from '../links/model/push-seal';

/** The seal of push marks; its key is never visible. Throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails. */
export interface PushSeals {
  open(): Promise<PushSeal>;
}

/**
 * The hosts of all addresses that links of this site were ever pasted with; they stay after the link is gone. Throws
 * AppError PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface PastedHosts {
  note(hosts: readonly string[]): Promise<void>;
  /** At most a hundred of them; may lag a moment behind. */
  all(): Promise<readonly string[]>;
}

/** Whether a run is making links in a project right now. Runs implement this. Throws AppError PLATFORM_DOWN. */
export type LinksBeingMade = (projectId: string) => Promise<boolean>;
