import type { HeldLink, SalesforceRecord } from '../contract/links/link';
import type { Region } from '../contract/connections/region';
import type { AppError } from '../shared/app-error';
import type { Secret } from '../shared/secret';

/**
 * The Connector, asked with one connection's token. Every method throws AppError only. A time the Connector names
 * (`Retry-After`) holds for all calls. A write that cannot wait for it is not sent, and throws RATE_LIMITED with the
 * remaining seconds.
 */
export interface Connector {
  /** The issue's links; never an empty list because of a failure. Retried, because it only reads. */
  readLinks(issueId: string): Promise<readonly HeldLink[]>;
  /** Links one record; `update` also sets the options of an existing link. Sent once. */
  link(issueId: string, link: HeldLink, mode: 'create' | 'update'): Promise<void>;
  /** Adds links and keeps the existing ones. Sent once. */
  addLinks(issueId: string, links: readonly HeldLink[]): Promise<void>;
  /** Makes these the issue's only links. Sent once. */
  replaceLinks(issueId: string, links: readonly HeldLink[]): Promise<void>;
  /** Sends the issue's mapped fields to the record, within `mostMs`. Sent once; ids are numeric, never keys. */
  push(
    issue: { readonly id: string; readonly projectId: string },
    record: SalesforceRecord,
    mostMs?: number,
  ): Promise<void>;
  /** How many requests this connector has sent so far, retries and checks included. */
  sent(): number;
}

/**
 * Hears every single answer of a connector, retries and checks included: its error, null for a yes. Hears too how many
 * milliseconds everything `waits` because the Connector asked for it. Once it `isOver`, nothing is retried.
 */
export interface Listener {
  heard(error: AppError | null): void;
  waits(closedBy: AppError, ms: number): void;
  isOver(): boolean;
}

/**
 * Lets a write through that is about to be sent, after all it had to wait for; what it throws is thrown in the write's
 * place, and nothing is sent.
 */
export type AllowWrite = () => Promise<void>;

/** Opens the Connector of a region with a token. Reads need no leave. */
export type ConnectorFor = (
  region: Region,
  token: Secret,
  listener?: Listener,
  allowWrite?: AllowWrite,
) => Connector;

/** No Jira issue has this id. It is asked for where only the token is to be checked. */
export const noIssue = '0';
