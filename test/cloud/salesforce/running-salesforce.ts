import { createHash, randomBytes } from 'node:crypto';
import http from 'node:http';
import { text as textOf } from 'node:stream/consumers';
import * as z from 'zod/mini';
import { fixedIssues } from '../connector/fixed-issues';
import { startConnector, type StandIn } from '../connector/start-connector';
import { createRecords } from '../connector/state/records';
import { openDatabase } from '../database';
import { startSalesforce, type SalesforceStandIn } from './start-salesforce';

/** An answer as it came over the socket. */
export interface Came {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly text: string;
  readonly json: unknown;
}

interface Sending {
  readonly host?: string;
  readonly token?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

const tokenAnswer = z.object({ access_token: z.string(), refresh_token: z.optional(z.string()) });
export type TokenAnswer = z.output<typeof tokenAnswer>;

/** The tokens in an answer. Throws for an answer without any. */
export function tokensIn(came: Came): TokenAnswer {
  return tokenAnswer.parse(came.json);
}

/** What an answer holds at a place. Undefined if there is no such place. */
export function part(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (each, key): unknown => Object.entries(each ?? {}).find(([name]) => name === key)?.[1],
    value,
  );
}

/** A text that holds others, for `toMatchObject`. */
export function containing(words: string): unknown {
  return expect.stringContaining(words);
}

/** An object that holds these fields among others, for the matchers of jest. */
export function holding(fields: object): unknown {
  return expect.objectContaining(fields);
}

/** Where the app of the tests is called back. */
export const callback = 'https://app.example/callback';
const verifier = randomBytes(48).toString('base64url');
export const data = '/services/data/v67.0';

/** A stand-in for one test file, with the Connector's beside it, and shortcuts for what an app does. */
export interface Running {
  readonly standIn: SalesforceStandIn;
  readonly connector: StandIn;
  /** The clock of both in milliseconds, which tests can set. */
  now: number;
  /** Brings back what the stand-in for Salesforce has at first, with no session open and its app's usual settings. */
  prepare(): void;
  send(method: string, path: string, sending?: Sending): Promise<Came>;
  /** A call of the data services, by the integration user unless a token is given. */
  get(path: string, sending?: Sending): Promise<Came>;
  query(soql: string, token?: string): Promise<Came>;
  /** Asks the token endpoint, with key and secret of production's app unless the fields say otherwise. */
  ask(fields: Record<string, string>, host?: string): Promise<Came>;
  /** The address a browser is sent to. */
  authorizePath(fields?: Record<string, string | null>): string;
  /** Logs a person in, lets them decide unless it is null, and returns where the browser goes. */
  decide(alias: string, decision: 'allow' | 'deny' | null, path?: string): Promise<string>;
  /** The answer to the code of a person who allowed it. */
  connect(alias: string): Promise<TokenAnswer>;
}

/** Starts both stand-ins for the tests of this file and stops them after them. */
export function runningSalesforce(): () => Running {
  let running: Running | undefined;
  let stop: () => Promise<unknown> = () => Promise.resolve();
  beforeAll(async () => {
    const clock = { now: Date.UTC(2026, 9, 1) };
    const db = openDatabase(':memory:');
    const now = () => clock.now;
    const connector = await startConnector({ db, issues: fixedIssues(), now });
    const standIn = await startSalesforce({ db, records: createRecords(db, now), now });
    running = callsOf(standIn, connector, clock);
    stop = () => Promise.all([connector.stop(), standIn.stop()]);
  });
  beforeEach(() => {
    running?.connector.reset();
    running?.prepare();
  });
  afterAll(() => stop());
  return () => {
    if (!running) throw new Error('the stand-in did not start');
    return running;
  };
}

function callsOf(standIn: SalesforceStandIn, connector: StandIn, clock: { now: number }): Running {
  const send: Running['send'] = async (method, path, { host, token, headers = {}, body } = {}) => {
    const { port } = new URL(standIn.origin);
    const sent = {
      ...{ host: host ?? standIn.org().host, ...headers },
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const request = http.request({ host: '127.0.0.1', port, method, path, headers: sent }, resolve);
      request.on('error', reject);
      request.end(body);
    });
    const text = await textOf(response);
    return { status: response.statusCode ?? 0, headers: response.headers, text, json: jsonOf(text) };
  };
  const post = (path: string, fields: Record<string, string>, sending: Sending = {}): Promise<Came> => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', ...sending.headers };
    return send('POST', path, { ...sending, headers, body: new URLSearchParams(fields).toString() });
  };
  const ask: Running['ask'] = (fields, host) => {
    const { clientId, secret } = standIn.app();
    const given = { client_id: clientId, client_secret: secret, ...fields };
    return post('/services/oauth2/token', given, host === undefined ? {} : { host });
  };
  const token = async (): Promise<string> =>
    tokensIn(await ask({ grant_type: 'client_credentials' })).access_token;
  const get: Running['get'] = async (path, sending = {}) =>
    send('GET', data + path, { token: sending.token ?? (await token()), ...sending });
  const authorizePath: Running['authorizePath'] = (fields = {}) => {
    const challenge = createHash('sha256').update(verifier).digest('base64url');
    const all: Record<string, string | null> = {
      ...{ response_type: 'code', client_id: standIn.app().clientId, redirect_uri: callback, state: 'st&te' },
      ...{ scope: 'api refresh_token', code_challenge: challenge, code_challenge_method: 'S256', ...fields },
    };
    const given = Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
    return `/services/oauth2/authorize?${new URLSearchParams(given).toString()}`;
  };
  const decide: Running['decide'] = async (alias, decision, path = authorizePath()) => {
    const loggedIn = await post(path, { user: standIn.user(alias).id });
    const cookie = loggedIn.headers['set-cookie']?.[0]?.split(';', 1)[0] ?? '';
    const shown = await send('GET', path, { headers: { cookie } });
    if (decision === null || shown.headers.location !== undefined) return shown.headers.location ?? '';
    return (await post(path, { decision }, { headers: { cookie } })).headers.location ?? '';
  };
  const prepare = (): void => {
    standIn.reset();
    standIn.endSessions();
    standIn.changeApp(standIn.app().clientId, {
      ...{ callbackUrls: [callback], blocked: false, pkceRequired: true, clientCredentials: true },
      ...{ runAs: 'integration@example.com', permittedUsers: 'AllSelfAuthorized', ipRestricted: false },
      ...{ scopes: ['api', 'refresh_token'], rotation: true, refreshPolicy: 'Infinite', preAuthorized: [] },
      ...{ sessionMinutes: 120, stagedSecret: null },
    });
  };
  return {
    ...{ standIn, connector, prepare, send, get, ask, authorizePath, decide },
    get now() {
      return clock.now;
    },
    set now(now) {
      clock.now = now;
    },
    query: (soql, given) =>
      get(`/query/?q=${encodeURIComponent(soql)}`, given === undefined ? {} : { token: given }),
    async connect(alias) {
      const code = new URL(await decide(alias, 'allow')).searchParams.get('code') ?? '';
      const fields = {
        grant_type: 'authorization_code',
        code,
        redirect_uri: callback,
        code_verifier: verifier,
      };
      return tokensIn(await ask(fields));
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
