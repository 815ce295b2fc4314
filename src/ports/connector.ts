import type { HeldLink, SalesforceRecord } from '../contract/link';
import type { Region } from '../contract/region';
import type { AppError } from '../shared/app-error';
import type { Secret } from '../shared/secret';

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

/** No issue of Jira's has this id; asked for where only the token is to be tried. */
export const noIssue = '0';
