import { setImmediate } from 'node:timers';
import type { Mirror } from '../src/contract/links/mirror';
import { AppError } from '../src/shared/app-error';
import { Secret } from '../src/shared/secret';
import type { IssueRights, ProjectRights } from '../src/ports/jira';
import type { Ports } from '../src/ports/ports';
import { endLeftLogIns } from '../src/records/end-left-log-ins';
import { linksBeingMade } from '../src/runs/links-being-made';
import { runsThrough } from '../src/runs/runs-through';
import { ServiceBackOff } from '../src/shared/service-back-off';
import { aConnection, issueId, noon, projectId, siteSeal } from './builders';
import { aPeopleWorld, type PeopleWorld } from './in-memory/a-people-world';
import { InMemoryConnectionStore, type SavedConnection } from './in-memory/connection-store';
import { InMemoryChangeLog } from './in-memory/change-log';
import { InMemoryConnector } from './in-memory/connector';
import { inMemoryMirrors } from './in-memory/mirrors';
import { inMemoryEvents, type CalledEvent } from './in-memory/events';
import { inMemoryIssues } from './in-memory/issues';
import { InMemoryPastedHosts } from './in-memory/pasted-hosts';
import { InMemoryLogIns } from './in-memory/log-ins';
import { InMemoryProjectIssues } from './in-memory/project-issues';
import { InMemoryProjects } from './in-memory/projects';
import { InMemoryReminders } from './in-memory/reminders';
import { InMemorySalesforce } from './in-memory/salesforce';
import { InMemorySetUps } from './in-memory/set-ups';
import { InMemorySitePeople } from './in-memory/site-people';
import { InMemoryRunStore } from './in-memory/run-store';

/** The text that must never be seen outside a store. */
export const tokenText = 'kept-by-the-site-and-shown-to-nobody';

/** One line of the log. */
interface LogLine {
  readonly event: string;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly cause?: unknown;
}

/** A world in memory: the ports, and what a test may see and change behind them. */
export interface World extends PeopleWorld {
  readonly ports: Ports;
  readonly connector: InMemoryConnector;
  readonly store: InMemoryConnectionStore;
  readonly changes: InMemoryChangeLog;
  readonly mirrors: Map<string, Mirror>;
  readonly mirrorWrites: string[];
  readonly locks: string[];
  readonly pastedHosts: InMemoryPastedHosts;
  readonly runs: InMemoryRunStore;
  readonly salesforce: InMemorySalesforce;
  readonly logIns: InMemoryLogIns;
  readonly setUps: InMemorySetUps;
  readonly sitePeople: InMemorySitePeople;
  readonly reminders: InMemoryReminders;
  readonly jira: InMemoryProjectIssues;
  readonly projects: InMemoryProjects;
  /** Events that were called for and not delivered yet, and those that were taken back. */
  readonly events: CalledEvent[];
  readonly takenBack: string[];
  readonly log: LogLine[];
  /** What may be changed while a test goes on. */
  readonly state: {
    now: Date;
    timeLeft: number;
    rights: IssueRights;
    projectRights: ProjectRights;
    queueIsDown: boolean;
    anyIssue: string | null;
    jiraIsDown: boolean;
    mirrorIsReadOnly: boolean;
    lockIsHeld: boolean;
    sealIsLost: boolean;
  };
}

/** A world at noon with one issue in one project, and a connection unless `connection` is null. */
export function aWorld({ connection = aConnection() }: { connection?: SavedConnection | null } = {}): World {
  const connector = new InMemoryConnector();
  const store = new InMemoryConnectionStore();
  const changes = new InMemoryChangeLog();
  const mirrors = new Map<string, Mirror>();
  const mirrorWrites: string[] = [];
  const locks: string[] = [];
  const pastedHosts = new InMemoryPastedHosts();
  const runs = new InMemoryRunStore();
  const salesforce = new InMemorySalesforce();
  const logIns = new InMemoryLogIns();
  const [setUps, sitePeople] = [new InMemorySetUps(), new InMemorySitePeople()];
  const reminders = new InMemoryReminders();
  const jira = new InMemoryProjectIssues(projectId, mirrors);
  const events: CalledEvent[] = [];
  const takenBack: string[] = [];
  const log: LogLine[] = [];
  const state: World['state'] = {
    now: new Date(noon),
    timeLeft: 25_000,
    rights: { mayBrowse: true, mayEdit: true, mayAdminister: false },
    projectRights: { mayBrowse: true, mayAdministerProject: true, mayAdminister: false },
    queueIsDown: false,
    anyIssue: issueId,
    jiraIsDown: false,
    mirrorIsReadOnly: false,
    lockIsHeld: false,
    sealIsLost: false,
  };
  const persons = aPeopleWorld(
    () => state.jiraIsDown,
    () => state.now,
  );
  if (connection !== null) {
    store.connection = connection;
    store.token = new Secret(tokenText);
    connector.tokens[connection.region].add(tokenText);
  }
  const up = async <T>(effect: () => T): Promise<T> => {
    if (state.jiraIsDown) throw new AppError('PLATFORM_DOWN', { by: 'jira' });
    return Promise.resolve(effect());
  };
  const writable = (effect: () => void): Promise<void> =>
    up(() => {
      if (state.mirrorIsReadOnly) throw new AppError('PLATFORM_DOWN', { by: 'jira' });
      effect();
    });
  const now = () => state.now;
  const gates = {
    storage: new ServiceBackOff(now),
    jira: new ServiceBackOff(now),
    queue: new ServiceBackOff(now),
  };
  let references = 0;

  const projects = new InMemoryProjects(() => state.jiraIsDown);
  const ports: Ports = {
    now,
    newReference: () => `ref-${++references}`,
    timeLeft: () => state.timeLeft,
    connectorFor: connector.open,
    connections: store,
    changes,
    permissions: {
      onIssue: () => up(() => state.rights),
      onProject: () => up(() => state.projectRights),
      maySiteAdminister: () => up(() => state.rights.mayAdminister),
      mayUseSite: () => up(() => state.rights.mayBrowse),
    },
    issues: inMemoryIssues(up, {
      projectId,
      mirrors,
      anyIssue: () => state.anyIssue,
      isHidden: (id) => jira.hidden.get(jira.asUser)?.has(id) ?? false,
    }),
    mirrors: inMemoryMirrors(
      mirrors,
      mirrorWrites,
      writable,
      (id) => jira.hidden.get('app')?.has(id) ?? false,
    ),
    pushSeals: {
      open: () =>
        state.sealIsLost ? Promise.reject(new AppError('PLATFORM_DOWN')) : Promise.resolve(siteSeal),
    },
    pastedHosts,
    linksBeingMade: linksBeingMade({ runs, now }),
    runsThrough: (id) => runsThrough(ports)(id),
    people: persons.people,
    personalData: persons.personalData,
    reportAccounts: persons.reports.report,
    locks: {
      hold: async (id, work) => {
        if (state.lockIsHeld) throw new AppError('CHANGED_MEANWHILE');
        locks.push(`${id} locked`);
        try {
          return await work();
        } finally {
          locks.push(`${id} released`);
        }
      },
      held: async (things) => Promise.resolve(new Set(state.lockIsHeld ? things : [])),
    },
    reminderIssues: reminders.issues,
    reminderNotes: reminders.store,
    salesforceFor: salesforce.open,
    salesforceCalls: salesforce.calls,
    salesforceSessions: salesforce.places,
    shapes: salesforce.shapeStore,
    ...logIns.ports,
    salesforceAs: salesforce.as,
    endLeftLogIns: (id) => endLeftLogIns(ports)(id),
    searchCounts: salesforce.counts,
    setUps,
    sitePeople,
    runs,
    events: inMemoryEvents(events, takenBack, () => state.queueIsDown),
    projectIssues: jira,
    projects,
    requestsADelivery: 1_400,
    random: () => 0.5,
    backOff: (service) => gates[service],
    // Sleeping moves the world's clock, and lets whatever else is under way go on.
    sleep: async (ms) => {
      await new Promise<void>((resolve) => setImmediate(resolve));
      state.now = new Date(state.now.getTime() + ms);
    },
    log: {
      note: (event, facts) => void log.push({ event, facts }),
      trouble: (event, facts, cause) => void log.push({ event, facts, cause }),
    },
  };
  const told = { connector, store, changes, mirrors, mirrorWrites, locks, salesforce, logIns };
  const more = { pastedHosts, runs, jira, events, takenBack, setUps, sitePeople };
  return { ports, projects, reminders, ...told, ...more, ...persons, log, state };
}
