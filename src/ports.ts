import type { LinkOptions, SalesforceRecord } from './contract/link';
import type { Mirror } from './contract/mirror';
import type { Region } from './contract/region';
import type { AppError } from './domain/app-error';
import type { Connection, ConnectionHealth, KeptSettings } from './domain/connection';
import type { PushSeal } from './domain/push-seal';
import type { Secret } from './domain/secret';
import type { Identity, PersonalData, ReportAccounts } from './people-ports';
import type { ProjectIssues, RunEvents, RunStore } from './run-ports';
import type { ServiceGate } from './shared/service-gate';

/** A link as the Connector holds it: the pair and its options, nothing more (it tells no names and no times). */
export interface HeldLink {
  readonly record: SalesforceRecord;
  readonly options: LinkOptions;
}

/**
 * The Connector, spoken to with one connection's token. Every method throws AppError only. A time the Connector names
 * (`Retry-After`) holds for all calls: a write that cannot wait for it was not sent, and throws RATE_LIMITED with the rest.
 */
export interface Connector {
  /** The issue's links; never an empty list because something went wrong. Retried, for it only reads. */
  readLinks(issueId: string): Promise<readonly HeldLink[]>;
  /** Links one record; `update` also sets the options of a link that stands. Sent once. */
  link(issueId: string, link: HeldLink, mode: 'create' | 'update'): Promise<void>;
  /** Adds links, keeping those that stand. Sent once. */
  addLinks(issueId: string, links: readonly HeldLink[]): Promise<void>;
  /** Makes these the issue's only links. Sent once. */
  replaceLinks(issueId: string, links: readonly HeldLink[]): Promise<void>;
  /** Sends the issue's mapped fields to the record, within so many milliseconds. Sent once; ids are numeric, never keys. */
  push(
    issue: { readonly id: string; readonly projectId: string },
    record: SalesforceRecord,
    mostMs?: number,
  ): Promise<void>;
  /** How many requests have been sent through this connector so far, repeats and checks included. */
  sent(): number;
}

/**
 * Somebody who hears every single answer of a connector, repeats and checks included: its error, null for a yes; and that everything
 * `waits` for so many milliseconds, because the Connector asked for it. Once they are `isOver`, nothing is tried again.
 */
export interface Listener {
  heard(error: AppError | null): void;
  waits(closedBy: AppError, ms: number): void;
  isOver(): boolean;
}

/** Opens the Connector of a region with a token. */
export type ConnectorFor = (region: Region, token: Secret, listener?: Listener) => Connector;

/** The site's connection and its token: there is none without a token. Every method throws AppError PLATFORM_DOWN when storage fails. */
export interface ConnectionStore {
  find(): Promise<Connection | null>;
  open(): Promise<{ readonly connection: Connection; readonly token: Secret } | null>;
  /** Stores a connection with its token, in place of what was stored: wholly or not at all. */
  save(connection: Connection, token: Secret): Promise<void>;
  /** Forgets the token, all that is known of it and how it fared; the settings that are no secret stay (`kept`). */
  removeToken(): Promise<void>;
  /** What stayed when the token was removed; null where there is a connection, or never was one. */
  kept(): Promise<KeptSettings | null>;
  /** How the connection with this token fared; of any other nothing is told. */
  health(tokenId: string): Promise<ConnectionHealth>;
  saveHealth(tokenId: string, health: ConnectionHealth): Promise<void>;
}

/** What a person may do in a project, as Jira answered just now. */
export interface ProjectRights {
  readonly mayBrowse: boolean;
  readonly mayAdministerProject: boolean;
  readonly mayAdminister: boolean;
}

/** What a person may do on an issue (and on the site), as Jira answered just now. */
export interface IssueRights {
  readonly mayBrowse: boolean;
  readonly mayEdit: boolean;
  readonly mayAdminister: boolean;
}

/** Jira's permissions, always asked as the calling user. Throws AppError PLATFORM_DOWN or RATE_LIMITED. */
export interface Permissions {
  onIssue(issueId: string): Promise<IssueRights>;
  onProject(projectId: string): Promise<ProjectRights>;
  maySiteAdminister(): Promise<boolean>;
}

/** An issue. The mirror is null when absent or unreadable. */
export interface Issue {
  readonly id: string;
  readonly projectId: string;
  readonly mirror: Mirror | null;
}

/** Issues. `get` throws AppError NOT_FOUND for issues that are gone, or hidden from who asks. */
export interface Issues {
  get(as: Identity, issueId: string): Promise<Issue>;
  /** The id of some issue that is seen; null when there is none. */
  findAny(as: Identity): Promise<string | null>;
}

/** The mirror on the issue. */
export interface Mirrors {
  write(as: Identity, issueId: string, mirror: Mirror): Promise<void>;
  /** Writes the mirrors of at most 100 issues, by issue id. Jira does it a little later. */
  writeMany(as: Identity, mirrors: ReadonlyMap<string, Mirror>): Promise<WrittenLater>;
  /** Which issues a task of Jira's could not write to; null where it is not over yet, or does not tell. */
  unwritten(as: Identity, task: string): Promise<readonly string[] | null>;
}

/** What Jira does later: its tasks, and the issues whose mirror it did not even take. */
export interface WrittenLater {
  readonly tasks: readonly string[];
  readonly refused: readonly string[];
}

/** The seal of push marks, its key never seen. Throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails. */
export interface PushSeals {
  open(): Promise<PushSeal>;
}

/**
 * The hosts that links of this site were pasted with, whatever became of those links: one that was noted stays. Throws AppError
 * PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface PastedHosts {
  note(hosts: readonly string[]): Promise<void>;
  /** At most a hundred of them; may be a moment behind. */
  all(): Promise<readonly string[]>;
}

/** People, as Jira calls them to the calling user. */
export interface People {
  /**
   * Names by account id. Who is closed or deactivated, unknown, or cannot be asked about just now is missing; never throws.
   */
  namesOf(accountIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
}

/**
 * Turns at changing one thing, such as an issue's links (its id names it): `take` runs the work while no other invocation
 * of this app has the turn. Throws AppError CHANGED_MEANWHILE when the turn does not come soon. A `person` (an account) who had
 * the turn while others waited lets them go first.
 */
export interface Turns {
  take<T>(what: string, work: () => Promise<T>, person?: string): Promise<T>;
  /** Which of these things somebody has the turn at, at this moment. */
  taken(things: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The log: never payloads, tokens, account ids or issue text. */
export interface Log {
  note(event: string, facts: Readonly<Record<string, string | number>>): void;
  trouble(event: string, facts: Readonly<Record<string, string | number>>, cause: unknown): void;
}

/** Services whose `Retry-After` is heard by everybody who asks them. The Connector's gate is inside of each `Connector`. */
export type GatedService = 'storage' | 'jira' | 'queue';

/** What the use cases need from the world. */
export interface Ports {
  readonly now: () => Date;
  /** A new reference that ties what a person is told to its log line. */
  readonly newReference: () => string;
  readonly connectorFor: ConnectorFor;
  readonly connections: ConnectionStore;
  readonly permissions: Permissions;
  readonly issues: Issues;
  readonly mirrors: Mirrors;
  readonly pushSeals: PushSeals;
  readonly pastedHosts: PastedHosts;
  readonly people: People;
  readonly personalData: PersonalData;
  readonly reportAccounts: ReportAccounts;
  readonly turns: Turns;
  readonly runs: RunStore;
  readonly events: RunEvents;
  readonly projectIssues: ProjectIssues;
  readonly sleep: (ms: number) => Promise<void>;
  /** 0 up to 1. */
  readonly random: () => number;
  readonly gate: (service: GatedService) => ServiceGate;
  readonly log: Log;
  /** So many requests to the Connector one delivery of a run may begin. */
  readonly requestsADelivery: number;
  /** Milliseconds left of this invocation; work that could not finish is not begun. */
  readonly timeLeft: () => number;
}
