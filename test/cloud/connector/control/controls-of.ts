import type { Fault, Faults } from '../faults/faults';
import type { FaultWish } from '../faults/fault';
import type { Association } from '../state/associations';
import type { Call } from '../state/calls';
import type { Binding, Connection } from '../state/connections';
import type { OpenRequests } from '../state/open-requests';
import type { PushEntry } from '../state/push-log';
import type { SalesforceRecord } from '../state/records';
import type { SwitchBoard } from '../state/switch-board';
import { productionOrg } from '../seed/seeded-connections';
import { toId18 } from '../state/record-id';
import type { TokenWish } from '../state/tokens';
import type { World } from '../world';
import { addConnection, changeConnection } from './connection-routes';
import { putLink, putLinks, removeLink, type LinkName, type LinkWish } from './links';
import { mintToken } from './token-routes';

/** What a test or the local cloud can do to a running stand-in without HTTP. */
export interface Controls {
  mintToken(wish: TokenWish): string;
  revokeToken(token: string): void;
  readonly switches: Pick<SwitchBoard, 'get' | 'set' | 'reset'>;
  readonly faults: Pick<Faults, 'list' | 'clear'> & { add(wish: FaultWish): Fault };
  changeConnection(id: string, change: Partial<Omit<Connection, 'id'>>): void;
  addConnection(connection: Connection): void;
  bind(binding: Binding): void;
  unbind(projectId: string): void;
  /** Makes or changes a link, as a colleague would in the Connector's own screens. */
  putLink(wish: LinkWish): void;
  /** Makes or changes many links in one transaction. */
  putLinks(wishes: readonly LinkWish[]): void;
  removeLink(name: LinkName): void;
  associationsOf(issueId: string): Association[];
  /** A record of an org, of production's unless another is named. */
  record(soid: string, org?: string): SalesforceRecord | undefined;
  records(son: string | null, limit: number, org?: string): SalesforceRecord[];
  /** Newest first. */
  pushes(limit?: number): PushEntry[];
  pushCount(): number;
  /** The last thousand requests to the API, oldest first, without tokens. */
  calls(): Call[];
  /** The most API requests open at the same time. */
  readonly open: Pick<OpenRequests, 'most' | 'reset'>;
  /** Restores the seed. Tokens stay valid. */
  reset(): void;
}

/** The controls of a world, for use in the same process. */
export function controlsOf(world: World): Controls {
  const { switches, faults, connections, associations, records, pushes, calls, open } = world;
  return {
    mintToken: (wish) => mintToken(world, wish).token,
    revokeToken: (token) => void world.tokens.revoke(token),
    switches,
    faults,
    changeConnection: (id, change) => void changeConnection(world, id, change),
    addConnection: (connection) => void addConnection(world, connection),
    bind: connections.bind,
    unbind: connections.unbind,
    putLink: (wish) => putLink(world, wish),
    putLinks: (wishes) => putLinks(world, wishes),
    removeLink: (name) => removeLink(world, name),
    associationsOf: (issueId) => associations.of(issueId),
    record: (soid, org = productionOrg) => records.find(org, toId18(soid)),
    records: (son, limit, org = productionOrg) => records.list(org, son, limit),
    pushes: (limit = 100) => pushes.list(limit),
    pushCount: pushes.count,
    calls: calls.list,
    open,
    reset: world.reset,
  };
}
