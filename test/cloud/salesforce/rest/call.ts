import type { OrgRequest } from '../request';
import type { World } from '../world';
import type { Eyes } from './eyes';

/** A call of the data services by somebody whose token is good. */
export interface RestCall {
  readonly world: World;
  readonly request: OrgRequest;
  readonly eyes: Eyes;
  /** What the pattern of the path caught, decoded. */
  readonly parts: readonly string[];
}
