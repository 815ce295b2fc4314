import { productionOrg } from '../../connector/seed/seeded-connections';
import { refuse } from '../../connector/answer';
import { toId18 } from '../../connector/state/record-id';
import type { FaultWish } from '../faults/fault';
import type { Fault, Faults } from '../faults/faults';
import { newApp, newSecret } from '../seed/new-app';
import { appShape, type App, type AppChange } from '../state/app';
import type { Call } from '../state/calls';
import { orgShape, type Org, type OrgChange } from '../state/org';
import { setUpShape, type SetUp, type SetUpWish } from '../state/set-up';
import type { SwitchBoard } from '../state/switch-board';
import { userKey, userShape, type User, type UserChange } from '../state/user';
import type { World } from '../world';

/** What a test or the local cloud can do to a running stand-in without HTTP. The org is production's unless named. */
export interface Controls {
  readonly switches: Pick<SwitchBoard, 'get' | 'set' | 'reset'>;
  readonly faults: Pick<Faults, 'list' | 'clear'> & { add(wish: FaultWish): Fault };
  org(key?: string): Org;
  /** A new host renames the org: the old one leads on to it. */
  changeOrg(change: OrgChange, key?: string): Org;
  /** Sets how many API requests the org got today. */
  setUsage(used: number, key?: string): void;
  usage(key?: string): number;
  /** A user, named by the first part of the username: `integration`, `ada`, `paula`, `evan`, `vera`. */
  user(alias: string, key?: string): User;
  changeUser(alias: string, change: UserChange, key?: string): User;
  /** What was deployed for calls to others, in place of what was there. */
  deploySetUp(wish: SetUpWish, key?: string): SetUp;
  /** The first app of the org, or the one with this consumer key. */
  app(which?: { readonly org?: string; readonly clientId?: string }): App;
  changeApp(clientId: string, change: AppChange): App;
  /** Deploys another app to an org. The log-in servers learn of it a while later. */
  deployApp(wish?: AppChange, key?: string): App;
  /** Stages a second secret; applying it ends the first. */
  stageSecret(clientId: string): string;
  applySecret(clientId: string): void;
  /** Removes an app with all it was issued. */
  removeApp(clientId: string): void;
  deleteRecord(id: string, key?: string): void;
  /** Ends every session and approval of an org's users, or of one of them. */
  endSessions(key?: string, alias?: string): void;
  /** The texts of all access and refresh tokens that are kept, for tests of where they must not be. */
  tokens(): string[];
  /** The last thousand requests, oldest first, without tokens, secrets and codes. */
  calls(): Call[];
  reset(): void;
}

/** The controls of a world, for use in the same process. */
export function controlsOf(world: World): Controls {
  const org = (key = productionOrg): Org => world.orgs.get(key) ?? missing(`org ${key}`);
  const user: Controls['user'] = (alias, key = productionOrg) =>
    world.users.list().find((each) => each.org === key && each.username.split('@', 1)[0] === alias) ??
    missing(`user ${alias}`);
  const app: Controls['app'] = ({ org: key = productionOrg, clientId } = {}) =>
    world.apps
      .list()
      .find((each) => (clientId === undefined ? each.org === key : each.clientId === clientId)) ??
    missing('app');
  const keepApp = (value: App): App => world.apps.put(value.clientId, value);
  const touch = (key: string): void => {
    world.orgs.put(key, { ...org(key), describedAt: world.now() });
  };
  return {
    switches: world.switches,
    faults: world.faults,
    org,
    changeOrg(change, key) {
      const before = org(key);
      const isRenamed = change.host !== undefined && change.host !== before.host;
      const formerHosts = isRenamed ? [...before.formerHosts, before.host] : before.formerHosts;
      const changed = { ...before, formerHosts, describedAt: world.now(), ...change };
      return world.orgs.put(before.key, orgShape.parse(changed));
    },
    setUsage: (used, key) => world.usage.set(org(key), used),
    usage: (key) => world.usage.used(org(key)),
    user,
    changeUser(alias, change, key) {
      const changed = userShape.parse({ ...user(alias, key), ...change });
      touch(changed.org);
      return world.users.put(userKey(changed), changed);
    },
    deploySetUp: (wish, key) => world.setUps.put(org(key).key, setUpShape.parse(wish)),
    app,
    changeApp: (clientId, change) => keepApp(appShape.parse({ ...app({ clientId }), ...change })),
    deployApp(wish = {}, key) {
      const known = world.now() + world.switches.get().propagationMinutes * 60_000;
      return keepApp(newApp(org(key), known, wish));
    },
    stageSecret(clientId) {
      const stagedSecret = newSecret();
      keepApp({ ...app({ clientId }), stagedSecret });
      return stagedSecret;
    },
    applySecret(clientId) {
      const { stagedSecret, ...rest } = app({ clientId });
      if (stagedSecret === null) throw refuse(400, 'no secret is staged');
      keepApp({ ...rest, secret: stagedSecret, stagedSecret: null });
    },
    removeApp(clientId) {
      world.tokens.endThose({ clientId });
      if (!world.apps.remove(clientId)) missing('app');
    },
    deleteRecord(id, key = productionOrg) {
      const id18 = toId18(id);
      if (!world.records.remove(org(key).key, id18)) missing(`record ${id}`);
      world.deleted.put(`${key} ${id18}`, new Date(world.now()).toISOString());
    },
    endSessions: (key = productionOrg, alias) =>
      world.tokens.endThose({ org: key, ...(alias === undefined ? {} : { userId: user(alias, key).id }) }),
    tokens: world.tokens.list,
    calls: world.calls.list,
    reset: world.reset,
  };
}

function missing(what: string): never {
  throw refuse(404, `there is no ${what}`);
}
