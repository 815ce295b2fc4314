import type { Log } from '../shared/log';
import type { ServiceBackOff } from '../shared/service-back-off';
import type { ConnectionStore, RunsThrough } from './connections';
import type { ChangeLog } from './changes';
import type { ConnectorFor } from './connector';
import type { Issues, Mirrors, People, Permissions, Projects } from './jira';
import type { LinksBeingMade, PastedHosts, PushSeals } from './links';
import type { Locks } from './locks';
import type { CallBackAddress, EndLeftLogIns, LogInAttempts, LogIns, LogInServer, MyPage } from './log-ins';
import type { PersonalData, ReportAccounts } from './people';
import type { ProjectIssues } from './project-issues';
import type { ReminderIssues, ReminderNotes } from './reminders';
import type { RunEvents } from './run-events';
import type { RunStore } from './runs';
import type { SalesforceAs, SalesforceCalls, SalesforceFor, SalesforceSessions, Shapes } from './salesforce';
import type { SearchCounts } from './searches';
import type { SetUps } from './set-ups';
import type { SitePeople } from './site-people';

/** Services whose `Retry-After` holds for all their callers. The Connector's is inside each `Connector`. */
export type BackedOffService = 'storage' | 'jira' | 'queue';

/** What the verbs need from the world. */
export interface Ports {
  readonly now: () => Date;
  /** A new reference that connects an answer with its log line. */
  readonly newReference: () => string;
  /** 256 bits that nobody can guess, as 43 letters of an address. */
  readonly newKey: () => string;
  readonly connectorFor: ConnectorFor;
  readonly connections: ConnectionStore;
  readonly changes: ChangeLog;
  readonly permissions: Permissions;
  readonly issues: Issues;
  readonly mirrors: Mirrors;
  readonly pushSeals: PushSeals;
  readonly pastedHosts: PastedHosts;
  readonly linksBeingMade: LinksBeingMade;
  readonly runsThrough: RunsThrough;
  readonly people: People;
  readonly personalData: PersonalData;
  readonly reportAccounts: ReportAccounts;
  readonly locks: Locks;
  readonly reminderIssues: ReminderIssues;
  readonly reminderNotes: ReminderNotes;
  readonly salesforceFor: SalesforceFor;
  readonly salesforceCalls: SalesforceCalls;
  readonly salesforceSessions: SalesforceSessions;
  readonly shapes: Shapes;
  readonly salesforceAs: SalesforceAs;
  readonly callBackAddress: CallBackAddress;
  readonly myPage: MyPage;
  readonly logInServer: LogInServer;
  readonly logIns: LogIns;
  readonly logInAttempts: LogInAttempts;
  readonly endLeftLogIns: EndLeftLogIns;
  readonly searchCounts: SearchCounts;
  readonly setUps: SetUps;
  readonly sitePeople: SitePeople;
  readonly runs: RunStore;
  readonly events: RunEvents;
  readonly projectIssues: ProjectIssues;
  readonly projects: Projects;
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly backOff: (service: BackedOffService) => ServiceBackOff;
  readonly log: Log;
  /** The most requests to the Connector that one delivery of a run may begin. */
  readonly requestsADelivery: number;
  /** Milliseconds left of this invocation. Work that cannot finish in time is not begun. */
  readonly timeLeft: () => number;
}
