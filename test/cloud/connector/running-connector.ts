import { openDatabase } from '../database';
import { fixedIssues } from './fixed-issues';
import type { Region } from './region';
import { keptProperties, type KeptProperties } from './kept-properties';
import { startConnector, type StandIn } from './start-connector';

/** An answer as it came over the socket. */
export interface Came {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
}

interface Sending {
  readonly region?: Region;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** The documented records, and two seeded ones in addition. */
export const vvn = '500Qy00000VvNShIAN';
export const j80 = '500J80000019IF9IAM';

/** A stand-in for one test file, reset to its seed before every test, with shortcuts for the four calls. */
export interface Running {
  readonly standIn: StandIn;
  /** The stand-in's clock in milliseconds, which tests can set. */
  now: number;
  /** The service's own property on an issue of its Jira. Undefined if there is none. */
  propertyOf(issueId: string): unknown;
  /** The names under which JQL knows values of that property. */
  aliases(): readonly string[];
  /** Makes the token that is sent where none is named. Making another one for its connection may end it. */
  mintAgain(): void;
  send(method: string, path: string, sending?: Sending): Promise<Came>;
  associate(fields: object, query?: string): Promise<Came>;
  list(issueId: string): Promise<Came>;
  bulk(issueId: string, associations: unknown, replace?: boolean): Promise<Came>;
  push(path?: string): Promise<Came>;
}

/** Starts a stand-in for the tests of this file and stops it after them. */
export function runningConnector(): () => Running {
  let running: Running | undefined;
  beforeAll(async () => {
    const clock = { now: Date.UTC(2026, 9, 1) };
    const properties = keptProperties();
    const standIn = await startConnector({
      db: openDatabase(':memory:'),
      issues: fixedIssues(),
      issueProperties: properties,
      now: () => clock.now,
    });
    running = callsOf(standIn, clock, properties);
  });
  beforeEach(() => {
    running?.standIn.reset();
    running?.mintAgain();
  });
  afterAll(() => running?.standIn.stop());
  return () => {
    if (!running) throw new Error('the stand-in did not start');
    return running;
  };
}

/** One association's fields, as they are sent. */
export function item(soid = vvn, more: object = {}): object {
  return { son: 'Case', soid, viewOnly: false, autoPush: true, autoPull: true, ...more };
}

function callsOf(standIn: StandIn, clock: { now: number }, properties: KeptProperties): Running {
  let minted = '';
  const send: Running['send'] = async (
    method,
    path,
    { region = 'global', token = minted, headers = {}, body } = {},
  ) => {
    const sent = await fetch(standIn.origins[region] + path, {
      method,
      redirect: 'manual',
      headers: { authorization: `JWT ${token}`, 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await sent.text();
    return { status: sent.status, headers: sent.headers, text, json: jsonOf(text) };
  };
  return {
    standIn,
    get now() {
      return clock.now;
    },
    set now(now) {
      clock.now = now;
    },
    propertyOf: properties.propertyOf,
    aliases: properties.aliases,
    mintAgain: () => void (minted = standIn.mintToken({ region: 'global', lifespanMinutes: 365 * 24 * 60 })),
    send,
    associate: (fields, query = '?allowUpsert=false') =>
      send('POST', `/external/api/association${query}`, { body: { jiraIssueId: '10173', ...fields } }),
    list: (issueId) => send('GET', `/external/api/associations?jiraIssueId=${issueId}`),
    bulk: (issueId, associations, replace = false) =>
      send('POST', `/external/api/associations?jiraIssueId=${issueId}&replace=${String(replace)}`, {
        body: { associations },
      }),
    push: (path = `project/10001/issue/10173/to/Case/${vvn}`) => send('POST', `/external/api/push/${path}`),
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
