import type { Audience, ChosenObject } from '../../contract/records/access';
import type { TokenFacts } from './connection';

/**
 * A connection's way into the org itself, by the External Client App an admin made there. `host` is the only one ever
 * spoken to. `secret` is where the consumer secret in use lies, `orgId` the org that answered when it was saved.
 * `audience`: who sees what the integration user reads.
 */
export interface SalesforceAccess {
  readonly host: string;
  readonly consumerKey: string;
  readonly secret: TokenFacts;
  readonly orgId: string;
  readonly isOff: boolean;
  readonly audience: Audience;
  readonly objects: readonly ChosenObject[];
}
