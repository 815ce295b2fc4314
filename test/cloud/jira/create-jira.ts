import { setTimeout as wait } from 'node:timers/promises';
import type { Db } from '../database';
import type { JiraApi, JiraRequest } from '../forge/jira-api';
import { createAccounts, type AccountChanges } from './accounts';
import { answerWithFault, type Fault, takeJiraFault } from './faults';
import { createInterventions, type Interventions } from './interventions';
import { createIssueStore } from './issue-store';
import { latencyMs } from './latency';
import { createLaterWork, type LaterWork } from './later-work';
import { createLimits, type LimitControls } from './limits';
import { createLookups, type Lookups } from './lookups';
import { createMeter, type Usage } from './meter';
import { createNewIssues } from './new-issues';
import { createOtherApps, type OtherApps } from './other-apps';
import { createPropertyIndex, type IndexedProperty } from './property-index';
import { createPropertyStore } from './property-store';
import { respond } from './respond';
import { writeMultiProperties } from './rest/multi-properties';
import { createSearch } from './search';
import { seed } from './seed/seed';
import { defaultSwitches, type JiraSwitches } from './switches';
import { createTables } from './tables';
import { callerOf, findUser, users, type User } from './users';
import { createVisibility } from './visibility';

/** What Jira is opened with. `now` dates the first issues and is the clock of relative dates in JQL. */
export interface JiraOptions {
  readonly db: Db;
  readonly now?: () => number;
  /** Keys of the projects in a new Jira. All of them if left out. */
  readonly projects?: readonly string[];
  /** How many issues OPS begins with. 2,000 if left out. */
  readonly operations?: number;
  /** How many issues SUP begins with. Its usual forty if left out. */
  readonly support?: number;
  /** The searchable issue properties of manifest.yml. */
  readonly indexedProperties?: readonly IndexedProperty[];
  /** How to wait for the time an answer takes. By default, by really waiting. */
  readonly pause?: (ms: number) => Promise<void>;
}

/** The Jira stand-in: its REST API, and direct lookups for the pages and rooms around it. */
export interface Jira
  extends
    JiraApi,
    Lookups,
    Interventions,
    AccountChanges,
    OtherApps,
    Usage,
    LimitControls,
    Pick<LaterWork, 'settled'> {
  /** The entrance for the app's functions: the same Jira, but calls are counted and limited. */
  readonly metered: JiraApi;
  readonly users: readonly User[];
  findUser(idOrName: string): User | undefined;
  /** Faults to come. The first match applies. Add to it at any time. */
  readonly faults: Fault[];
  readonly switches: JiraSwitches;
}

/** Opens Jira on a database and fills it the first time. Never rejects: an internal error is a 500 in Jira's shape. */
export function createJira(options: JiraOptions): Jira {
  const { db, now = Date.now, projects, operations, support, indexedProperties = [] } = options;
  createTables(db);
  seed(db, { now: now(), projects, operations, support });
  const switches = { ...defaultSwitches };
  const issues = createIssueStore(db);
  const visibility = createVisibility(db, issues, switches);
  const index = createPropertyIndex(db, indexedProperties);
  const properties = createPropertyStore(db, index);
  const later = createLaterWork({
    db,
    now,
    delayMs: () => switches.laterWorkMs,
    perform: (body, accountId) => writeMultiProperties({ visibility, properties }, body, callerOf(accountId)),
  });
  const search = createSearch({ db, visibility, index, now });
  const accounts = createAccounts(db, now);
  const newIssues = createNewIssues(db, now);
  const world = { accounts, newIssues, visibility, properties, search, later, switches };
  const faults: Fault[] = [];
  const { pause = (ms: number) => wait(ms) } = options;
  const handle = async (request: JiraRequest) => {
    const fault = takeJiraFault(faults, request);
    const asUsual = () => respond(world, request);
    const response = fault ? answerWithFault(fault, request, asUsual) : asUsual();
    const takesMs = latencyMs(switches, request, response) + (fault?.delayMs ?? 0);
    if (takesMs > 0) await pause(takesMs);
    return response;
  };
  const issueId = (idOrKey: string) => issues.find(idOrKey)?.id ?? idOrKey;
  const limits = createLimits({ switches, now, issueId });
  return {
    ...createLookups(issues, visibility),
    ...createOtherApps({ issues, properties, index }),
    ...createMeter({ handle }, limits, switches),
    ...{ useUpQuota: limits.useUpQuota, resetLimits: limits.resetLimits },
    ...createInterventions({ db, issues, visibility, now }),
    ...accounts,
    ...{ handle, users, findUser, faults, switches },
    settled: later.settled,
  };
}
