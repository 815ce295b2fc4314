import * as z from 'zod/mini';
import type { Records } from '../connector/state/records';
import type { Db } from '../database';
import { createFaults, type Faults } from './faults/faults';
import { newApp } from './seed/new-app';
import { seededOrgs, seededUsers } from './seed/seeded-orgs';
import { seededViews } from './seed/seeded-views';
import { appShape, type App } from './state/app';
import { createCalls, type Calls } from './state/calls';
import { createCodes, type Codes } from './state/codes';
import { createKeptTable, openKept, type Kept } from './state/kept';
import { orgShape, type Org } from './state/org';
import { setUpShape, type SetUp } from './state/set-up';
import { createSwitchBoard, type SwitchBoard } from './state/switch-board';
import { createTokens, type Tokens } from './state/tokens';
import { createUsage, type Usage } from './state/usage';
import { userKey, userShape, type User } from './state/user';

/** Everything this stand-in knows. The records are the Connector's stand-in's own. */
export interface World {
  readonly now: () => number;
  readonly records: Records;
  readonly switches: SwitchBoard;
  readonly orgs: Kept<Org>;
  readonly users: Kept<User>;
  readonly apps: Kept<App>;
  readonly setUps: Kept<SetUp>;
  readonly tokens: Tokens;
  /** What was deleted, as `org id`. */
  readonly deleted: Kept<string>;
  /** Which records a user looked at, latest first, by the user's key. */
  readonly viewed: Kept<readonly string[]>;
  readonly codes: Codes;
  /** Who is logged in in a browser, by cookie. In memory. */
  readonly logins: Map<string, string>;
  readonly usage: Usage;
  readonly faults: Faults;
  readonly calls: Calls;
  /** Says what was refused because it is not implemented. */
  readonly say: (text: string) => void;
  /** Restores orgs, users, switches and limits. Records stay, apps and what they were issued too. */
  reset(): void;
}

export interface WorldOptions {
  readonly db: Db;
  readonly records: Records;
  readonly now: () => number;
  readonly say: (text: string) => void;
}

/** Opens the stand-in's state in a database and seeds it the first time. */
export function openWorld({ db, records, now, say }: WorldOptions): World {
  createKeptTable(db);
  const world: World = {
    ...{ now, records, say },
    switches: createSwitchBoard(db),
    orgs: openKept(db, 'org', orgShape),
    users: openKept(db, 'user', userShape),
    apps: openKept(db, 'app', appShape),
    setUps: openKept(db, 'set-up', setUpShape),
    tokens: createTokens(db, now),
    deleted: openKept(db, 'deleted', z.string()),
    viewed: openKept(db, 'viewed', z.array(z.string())),
    codes: createCodes(now),
    logins: new Map(),
    usage: createUsage(now),
    faults: createFaults(),
    calls: createCalls(),
    reset() {
      world.switches.reset();
      for (const kept of [world.orgs, world.users, world.deleted, world.viewed, world.setUps]) kept.clear();
      seed(world);
      world.codes.clear();
      world.logins.clear();
      world.usage.reset();
      world.faults.clear();
      world.calls.clear();
    },
  };
  if (world.orgs.list().length === 0) {
    world.reset();
    for (const org of world.orgs.list()) {
      const app = newApp(org, now());
      world.apps.put(app.clientId, app);
    }
  }
  return world;
}

function seed(world: World): void {
  for (const org of seededOrgs) {
    world.orgs.put(org.key, org);
    for (const user of seededUsers(org)) {
      world.users.put(userKey(user), user);
      world.viewed.put(userKey(user), seededViews(user));
    }
  }
}
