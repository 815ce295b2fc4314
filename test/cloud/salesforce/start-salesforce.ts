import type { Records } from '../connector/state/records';
import type { Db } from '../database';
import { listen } from '../http';
import { controlsOf, type Controls } from './control/controls';
import { createHandler } from './create-handler';
import { findPlace } from './find-place';
import { openWorld } from './world';

export interface SalesforceOptions {
  readonly db: Db;
  /** The records of the Connector's stand-in, which both share. */
  readonly records: Records;
  /** 0, or left out, for a free port. */
  readonly port?: number;
  readonly now?: () => number;
  /** Says what was refused because it is not implemented. */
  readonly say?: (text: string) => void;
}

/** A running stand-in for Salesforce: one server for the My Domains of all orgs. */
export interface SalesforceStandIn extends Controls {
  /** Its address on this machine: pages and controls, and each org under `/~host`. */
  readonly origin: string;
  /** Whether a host of Salesforce is one of its orgs'. */
  answersTo(host: string): boolean;
  /** Stops it. Hanging requests are cut off. */
  stop(): Promise<void>;
}

/**
 * Starts the stand-in for Salesforce on loopback: log-in, tokens, and the part of the REST API that reads records.
 * Documented behaviour is as documented; everything else is made up and has a switch. Its state is in the given database and
 * survives a restart, except faults, usage, codes and log-ins.
 */
export async function startSalesforce(options: SalesforceOptions): Promise<SalesforceStandIn> {
  const { db, records, port = 0, now = Date.now, say = () => undefined } = options;
  const world = openWorld({ db, records, now, say });
  let origin = '';
  const answersTo = (host: string) => findPlace(world, host) !== undefined;
  const server = await listen(
    createHandler(world, () => origin),
    port,
    '127.0.0.1',
    answersTo,
  );
  origin = server.origin;
  return { ...controlsOf(world), origin, answersTo, stop: () => server.close() };
}
