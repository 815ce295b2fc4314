import type { StoredToken } from '../connections/model/connection';
import type { Secret } from '../shared/secret';

/** The way into an org: its My Domain host, the only one ever spoken to, and the External Client App made for us there. */
export interface WayIn {
  readonly host: string;
  readonly consumerKey: string;
  readonly consumerSecret: Secret;
}

/** A log-in at Salesforce: its access token, and whose eyes it is. Ids have 18 characters. */
export interface Session {
  readonly token: Secret;
  readonly orgId: string;
  readonly userId: string;
}

/** Where a session is kept between invocations. */
export interface SessionPlace {
  read(): Promise<Session | null>;
  save(session: Session): Promise<void>;
}

/** Where the sessions of one principal come from. Throws SalesforceError and AppError. */
export interface SessionKeeper {
  /** The session that is kept; null where none is. */
  read(): Promise<Session | null>;
  /** Another session than the one that has ended, kept from now on; with null, a first one. */
  renew(ended: Session | null): Promise<Session>;
}

/** A user of the org. */
interface OrgUser {
  readonly name: string;
  readonly username: string;
}

/** An object of the org: its API name, what people call one of it, whether it may be searched, and its ids' prefix. */
export interface OrgObject {
  readonly name: string;
  readonly label: string;
  readonly isCustom: boolean;
  readonly isSearchable: boolean;
  readonly prefix: string | null;
}

/** A field of an object: its path (`Status`, `Account.Name`), its label, and how its values are to be read. */
export interface OrgField {
  readonly path: string;
  readonly label: string;
  readonly type: string;
}

/** An object as far as cards need it. `nameField` holds the name or number of a record. */
export interface ObjectShape {
  readonly label: string;
  readonly nameField: string;
  readonly fields: readonly OrgField[];
}

/** A field's value, null where it is empty, and how Salesforce shows it to the session's user; null where it did not say. */
export interface FieldValue {
  readonly raw: string | number | boolean | null;
  readonly shown: string | null;
}

/** A record's values by the path of the field; what is hidden from the user is absent. */
export interface RecordValues {
  readonly id: string;
  readonly object: string;
  readonly values: Readonly<Record<string, FieldValue>>;
}

/** An object and the fields that are wanted of it. */
export interface Wanted {
  readonly object: string;
  readonly fields: readonly string[];
}

/** Calls to the org's API in the last 24 hours, by anybody, and how many it may have. */
export interface Usage {
  readonly used: number;
  readonly most: number;
}

/**
 * One org, read through one way in. A session that has ended is renewed once and the question asked again. Every method
 * throws SalesforceError.
 */
export interface Salesforce {
  /** Whether the address is an org that offers our version of the API. Asked without a log-in. */
  proveAddress(): Promise<void>;
  /** Logs in anew. */
  logIn(): Promise<Session>;
  /** Who the session is. */
  user(): Promise<OrgUser>;
  objects(): Promise<readonly OrgObject[]>;
  shape(object: string): Promise<ObjectShape>;
  /** Reads records of whatever objects, in one call for 200. Those that are gone or hidden are left out. */
  records(ids: readonly string[], wanted: readonly Wanted[]): Promise<readonly RecordValues[]>;
  /** Finds records by words, at most `most` of each object. */
  search(text: string, wanted: readonly Wanted[], most: number): Promise<readonly RecordValues[]>;
  /** Finds records of an object whose field is exactly this. */
  exactly(wanted: Wanted, field: string, value: string, most: number): Promise<readonly RecordValues[]>;
  /** What the last answer said of the org's limit; null where none has said it yet. */
  usage(): Usage | null;
}

/** Opens an org as its integration user. Nothing is asked until a method is called. */
export type SalesforceFor = (way: WayIn, kept: SessionPlace) => Salesforce;

/** Opens an org with sessions that somebody else keeps. */
export type SalesforceAs = (host: string, sessions: SessionKeeper) => Salesforce;

/**
 * Where the session of the integration user is kept, beside the consumer secret it was got with; it goes with it. Reading
 * and saving throw AppError PLATFORM_DOWN or RATE_LIMITED.
 */
export type SalesforceSessions = (secret: StoredToken) => SessionPlace;

/** A description with the instant it was read at. */
export interface KeptShape {
  readonly at: string;
  readonly shape: ObjectShape;
}

/**
 * Descriptions of objects, by the secret whose principal saw them; they go with it. Methods throw AppError PLATFORM_DOWN or
 * RATE_LIMITED.
 */
export interface Shapes {
  read(principal: StoredToken, object: string): Promise<KeptShape | null>;
  save(principal: StoredToken, object: string, kept: KeptShape): Promise<void>;
}
