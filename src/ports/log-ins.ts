import type { SalesforceError } from '../records/model/salesforce-error';
import type { Secret } from '../shared/secret';
import type { Session, WayIn } from './salesforce';

/** The address at which Salesforce sends people back to this app. Throws AppError PLATFORM_DOWN. */
export type CallBackAddress = () => Promise<string>;

/** The address of the app's page for everybody on a site. Throws AppError PLATFORM_DOWN for what is no site. */
export type MyPage = (siteUrl: string | null) => string;

/** Whose log-in, and over which connection. */
export interface LogInPlace {
  readonly connectionId: string;
  readonly accountId: string;
}

/**
 * A person's own log-in at Salesforce. `id` is random and names it where the account must not be named. `host` and
 * `consumerKey` are what it was made with. `refreshing`: its refresh token was sent, and nobody knows yet what came of it.
 */
export interface LogIn {
  readonly id: string;
  readonly host: string;
  readonly consumerKey: string;
  readonly name: string;
  readonly username: string;
  readonly since: string;
  readonly state: 'live' | 'refreshing' | 'ended';
  readonly session: Session;
  readonly refreshToken: Secret;
}

/** The place of a log-in, and what it was made with. */
export interface NotedLogIn extends LogInPlace {
  readonly host: string;
  readonly consumerKey: string;
}

/**
 * Persons' log-ins, each one a secret, with a note of where it is, since secrets cannot be listed. Every method throws
 * AppError PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface LogIns {
  read(place: LogInPlace): Promise<LogIn | null>;
  /** The note first. */
  save(place: LogInPlace, logIn: LogIn): Promise<void>;
  /** Writes the log-in alone, whose note is there. */
  update(place: LogInPlace, logIn: LogIn): Promise<void>;
  /** The secret first, then what was described to it (`id`, where known), then the note. May be repeated. */
  erase(place: LogInPlace, id: string | null): Promise<void>;
  /** All of one connection, or of all; may lag a moment behind. */
  noted(connectionId: string | null): Promise<readonly NotedLogIn[]>;
}

/**
 * A log-in that a person began. `who` is a fingerprint of their account, `page` where the browser goes in the end,
 * `callBack` the address that Salesforce was told.
 */
export interface BegunLogIn {
  readonly who: string;
  readonly connectionId: string;
  readonly host: string;
  readonly consumerKey: string;
  readonly verifier: Secret;
  readonly callBack: string;
  readonly page: string;
  readonly beganAt: string;
}

/** What Salesforce sent a person back with: a code to redeem, or the error it refused with. */
export type SentBack =
  | { readonly how: 'consented'; readonly code: Secret }
  | { readonly how: 'refused'; readonly error: string; readonly description: string };

/** A begun log-in and what came of it. */
export interface LogInBack extends BegunLogIn {
  readonly sent: SentBack;
  readonly backAt: string;
}

/**
 * Log-ins on their way. Each is kept under a fingerprint of what leads to it, of which nothing is stored; all are gone after
 * a while by themselves. Every method throws AppError PLATFORM_DOWN or RATE_LIMITED when storage fails.
 */
export interface LogInAttempts {
  /** Keeps one under the fingerprint of its state. The one this person began before over the connection is forgotten. */
  begin(state: string, begun: BegunLogIn): Promise<void>;
  begun(state: string): Promise<BegunLogIn | null>;
  forget(state: string): Promise<void>;
  /** Keeps what came back under the fingerprint of a ticket. */
  keep(ticket: string, back: LogInBack): Promise<void>;
  /** Gives it once: it is deleted before. Called with the lock on the ticket held. */
  take(ticket: string): Promise<LogInBack | null>;
}

/** What the address of the consent page tells Salesforce besides the app. */
export interface ConsentWish {
  readonly callBack: string;
  readonly state: string;
  readonly challenge: string;
}

/** What a log-in brings. A refresh brings another refresh token only where they rotate. */
export interface Grant {
  readonly session: Session;
  readonly refreshToken: Secret | null;
}

/** What a consent brings: always a refresh token. */
export interface ConsentGrant extends Grant {
  readonly refreshToken: Secret;
}

/**
 * What came of a refresh. `refused`: Salesforce answered, and what is kept may still be good. `ended`: it is not. `lost`:
 * it was sent and not answered, so a rotated token may be on no side. `notSent`: nothing left.
 */
export type Refreshed =
  | { readonly how: 'granted'; readonly grant: Grant }
  | { readonly how: 'refused' | 'ended' | 'lost' | 'notSent'; readonly error: SalesforceError };

/** Salesforce's log-in as persons use it. Methods throw SalesforceError; each is sent once. */
export interface LogInServer {
  /** Where a person gives consent. Asks nothing. */
  consentAddress(app: Pick<WayIn, 'host' | 'consumerKey'>, wish: ConsentWish): string;
  /** What an error in the call-back's address means. */
  refusal(error: string, description: string): SalesforceError;
  redeem(way: WayIn, code: Secret, proof: Pick<BegunLogIn, 'callBack' | 'verifier'>): Promise<ConsentGrant>;
  refresh(way: WayIn, refreshToken: Secret): Promise<Refreshed>;
  /** Ends a refresh token with all its access tokens. One that has ended already counts as ended now. */
  revoke(host: string, refreshToken: Secret): Promise<void>;
}

/** Ends the log-ins of a connection that nothing reads with any more, as far as time allows. Never throws. */
export type EndLeftLogIns = (connectionId: string) => Promise<void>;
