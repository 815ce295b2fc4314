import type { ConnectionDraft, CheckStep } from '../contract/settings';
import type { Stored } from './model/connection-draft';
import type { Ports } from '../ports/ports';
import { checkConnection, type Candidate } from './check-connection';
import { HealthMonitor } from './health-monitor';

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
export async function tryConnection(ports: Ports, tried: Tried): Promise<CheckStep[]> {
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
