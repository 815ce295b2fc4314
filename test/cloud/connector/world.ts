import type { Db } from '../database';
import { createFaults, type Faults } from './faults/faults';
import type { IssueProperties } from './issue-properties';
import type { IssuesWindow } from './issues-window';
import {
  otherOrg,
  productionOrg,
  sandboxOrg,
  seededBindings,
  seededConnections,
} from './seed/seeded-connections';
import { otherRecords, sandboxRecords, seededRecords } from './seed/seeded-records';
import { createAssociations, type Associations } from './state/associations';
import { createCalls, type Calls } from './state/calls';
import { createConnections, type Connections } from './state/connections';
import { keepIssueProperty } from './state/issue-property';
import { createOpenRequests, type OpenRequests } from './state/open-requests';
import { createPushLog, type PushLog } from './state/push-log';
import { createRecords, type NewRecord, type Records } from './state/records';
import { createSettings, type Settings } from './state/settings';
import { createSwitchBoard, type SwitchBoard } from './state/switch-board';
import { createTables } from './state/tables';
import { createTokens, type Tokens } from './state/tokens';

/**
 * Everything the stand-in knows. Faults, the list of calls and the count of open requests are in memory, the rest in
 * the database.
 */
export interface World {
  readonly now: () => number;
  readonly issues: IssuesWindow;
  readonly switches: SwitchBoard;
  readonly tokens: Tokens;
  readonly connections: Connections;
  readonly records: Records;
  readonly associations: Associations;
  readonly pushes: PushLog;
  readonly calls: Calls;
  readonly open: OpenRequests;
  readonly faults: Faults;
  /** Runs a change as a whole or not at all, and rethrows its errors. */
  atomically<T>(change: () => T): T;
  /** Restores the seed: links, records, log, connections, bindings, switches, faults. Tokens stay. */
  reset(): void;
}

/** What a stand-in is built on. */
export interface WorldOptions {
  readonly db: Db;
  readonly issues: IssuesWindow;
  /** Where it keeps its issue property, if the switch says so. Nowhere if left out. */
  readonly issueProperties?: IssueProperties;
  readonly now: () => number;
  /** How many Case records the seed has, if more than usual. */
  readonly cases?: number;
}

/** Which fields the seeded records have. Another value than the one stored adds what is missing. */
const recordFields = '2';

const nowhere: IssueProperties = { declareProperties: () => undefined, setProperty: () => undefined };

/** Opens the stand-in's state in a database and seeds it the first time. */
export function openWorld({ db, issues, issueProperties = nowhere, now, cases }: WorldOptions): World {
  createTables(db);
  const settings = createSettings(db);
  const { associations, switches, flush } = keepIssueProperty({
    db,
    associations: createAssociations(db, now),
    switches: createSwitchBoard(settings),
    jira: issueProperties,
  });
  const world: World = {
    ...{ now, issues, associations, switches },
    tokens: createTokens(db, settings, now),
    connections: createConnections(db),
    records: createRecords(db, now),
    pushes: createPushLog(db, now),
    calls: createCalls(),
    open: createOpenRequests(),
    faults: createFaults(),
    atomically(change) {
      try {
        return db.transaction(change)();
      } finally {
        flush();
      }
    },
    reset() {
      switches.reset();
      db.transaction(() => {
        for (const table of ['record', 'association', 'push']) db.exec(`delete from connector_${table}`);
        seed(world, cases);
      })();
      world.faults.clear();
      world.calls.clear();
    },
  };
  if (settings.read('seeded') === undefined) {
    world.reset();
    settings.write('seeded', new Date(now()).toISOString());
    settings.write('record-fields', recordFields);
  }
  bringUpToDate(world, settings, cases);
  return world;
}

function seed(world: World, cases: number | undefined): void {
  world.connections.unbindAll();
  world.connections.clear();
  seededConnections.forEach((connection) => world.connections.put(connection));
  seededBindings.forEach((binding) => world.connections.bind(binding));
  for (const [org, records] of seededOrgs(cases)) world.records.put(org, records, 'Salesforce');
}

function seededOrgs(cases: number | undefined): (readonly [string, NewRecord[]])[] {
  return [
    [productionOrg, seededRecords(cases)],
    [sandboxOrg, sandboxRecords()],
    [otherOrg, otherRecords()],
  ];
}

/** A database from before there were several orgs lacks their records, and an earlier one fields of the records. */
function bringUpToDate(world: World, settings: Settings, cases: number | undefined): void {
  if (settings.read('record-fields') === recordFields) return;
  for (const [org, records] of seededOrgs(cases)) {
    if (world.records.hasAny(org)) world.records.complete(org, records);
    else world.records.put(org, records, 'Salesforce');
  }
  settings.write('record-fields', recordFields);
}
