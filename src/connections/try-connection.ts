import type { ConnectionDraft, CheckStep } from '../contract/settings';
import type { Stored } from './model/connection-draft';
import { checkConnection, type Candidate, type CheckNeeds } from './check-connection';
import { HealthMonitor, type HealthNeeds } from './health-monitor';

/** What trying a connection needs of the world. */
export type TryNeeds = CheckNeeds & HealthNeeds;

interface Tried {
  readonly candidate: Candidate;
  readonly draft: ConnectionDraft | null;
  readonly stored: Stored | null;
  readonly issueId: string | null;
  readonly otherRegionToo: boolean;
}

/**
 * Tries a draft, or what is stored. Where token and region are the stored ones, how that went is noted of the stored connection; what
 * another token meets is no news of it.
 * @throws AppError only for troubles that are not the Connector's
 */
export async function tryConnection(ports: TryNeeds, tried: Tried): Promise<CheckStep[]> {
  const { candidate, draft, stored, issueId, otherRegionToo } = tried;
  const isStored =
    draft === null || (draft.token === undefined && draft.region === stored?.connection.region);
  const health = stored && isStored ? new HealthMonitor(ports, stored.connection.tokenId) : null;
  try {
    return await checkConnection(ports, candidate, { issueId, otherRegionToo, heard: health?.heard });
  } finally {
    await health?.save();
  }
}
