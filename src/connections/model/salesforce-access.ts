import type { Audience, ChosenObject } from '../../contract/records/access';
import type { TokenFacts } from './connection';

/**
 * A connection's way into the org itself, by the External Client App an admin made there. `host` is the only one ever
 * spoken to. `userName` is the integration user's, as whom cards are read. `secret` is where the consumer secret in use lies, `orgId` the org that answered when it was saved.
 * `audience`: who sees what the integration user reads.
 */
export interface SalesforceAccess {
  readonly host: string;
  readonly consumerKey: string;
  readonly secret: TokenFacts;
  readonly orgId: string;
  readonly userName: string;
  readonly isOff: boolean;
  readonly audience: Audience;
  readonly objects: readonly ChosenObject[];
}

/** What a person may do on the issue whose records are meant. */
interface Rights {
  readonly mayBrowse: boolean;
  readonly mayEdit: boolean;
}

/** Who sees what the integration user reads. */
export function isAudience({ audience }: SalesforceAccess, { mayBrowse, mayEdit }: Rights): boolean {
  return audience === 'viewers' ? mayBrowse : audience === 'editors' && mayEdit;
}

/** Whether there is anything to be shown of records, for a person with these rights. */
export function showsCards(access: SalesforceAccess | null, rights: Rights): boolean {
  return access !== null && !access.isOff && access.objects.length > 0 && isAudience(access, rights);
}
