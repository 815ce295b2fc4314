import type { CheckStep } from '../contract/connections/check-step';
import type { ConnectionDraft } from '../contract/connections/questions';
import { placeOf } from './model/connection';
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
 * Checks a draft, or what is stored. If token and region are the stored ones, the result goes into the stored
 * connection's health. The result for another token does not.
 * @throws AppError only for trouble that the Connector did not cause
 */
export async function tryConnection(ports: TryNeeds, tried: Tried): Promise<CheckStep[]> {
  const { candidate, draft, stored, issueId, otherRegionToo } = tried;
  const isStored =
    draft === null || (draft.token === undefined && draft.region === stored?.connection.region);
  const health = stored && isStored ? new HealthMonitor(ports, placeOf(stored.connection)) : null;
  try {
    return await checkConnection(ports, candidate, { issueId, otherRegionToo, heard: health?.heard });
  } finally {
    await health?.save();
  }
}
