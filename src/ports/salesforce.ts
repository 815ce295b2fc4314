import type { SalesforceError } from '../records/model/salesforce-error';
import type { StoredToken } from '../connections/model/connection';
import type { Secret } from '../shared/secret';
import type { SalesforceSetUp } from './salesforce-set-up';

/**
 * The way into an org: its My Domain host, the only one ever spoken to, and the External Client App made for us there.
 * `otherwise` gives a session that was got with other keys where Salesforce refuses these; null for none.
 */
export interface WayIn {
  readonly host: string;
  readonly consumerKey: string;
  readonly consumerSecret: Secret;
  readonly otherwise?: () => Promise<Session | null>;
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

/**
 * An object as far as cards need it. `nameField` holds the name or number of a record; `isNumbered` where the org counts
 * it up by itself.
 */
export interface ObjectShape {
  readonly label: string;
  readonly nameField: string;
  readonly isNumbered: boolean;
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

/** What was read of records. One that is in neither list is gone, or hidden from whoever reads. */
export interface ReadRecords {
  readonly records: readonly RecordValues[];
  /** Those of which nothing is known. */
  readonly notRead: readonly string[];
  /** Why, for the first of them. */
  readonly trouble: SalesforceError | null;
}

/** Calls to the org's API in the last 24 hours, by anybody, and how many it may have, as it said at an instant. */
export interface Usage {
  readonly used: number;
  readonly most: number;
  readonly at: Date;
}

/**
 * One org, read through one way in. A session that has ended is renewed once and the question asked again. Every method
 * throws SalesforceError.
 */
export interface Salesforce extends SalesforceSetUp {
  /** Whether the address is an org that offers our version of the API. Asked without a log-in. */
  proveAddress(): Promise<void>;
  /** Logs in anew. */
  logIn(): Promise<Session>;
  /** Who the session is. */
  user(): Promise<OrgUser>;
  objects(): Promise<readonly OrgObject[]>;
  shape(object: string): Promise<ObjectShape>;
  /** Reads records of whatever objects, in one call for 200. Throws where nothing is known of any of them. */
  records(ids: readonly string[], wanted: readonly Wanted[]): Promise<ReadRecords>;
  /** Finds records by words, of which the last one may be a beginning; at most `most` of each object. */
  search(text: string, wanted: readonly Wanted[], most: number): Promise<readonly RecordValues[]>;
  /** Finds records of an object whose field is exactly one of these. */
  exactly(
    wanted: Wanted,
    field: string,
    values: readonly string[],
    most: number,
  ): Promise<readonly RecordValues[]>;
  /** The records of these objects that the session's user viewed last, the latest first. */
  recent(objects: readonly string[], most: number): Promise<readonly Pick<RecordValues, 'id' | 'object'>[]>;
  /**
   * What the last answer said of the org's limit, to this or another question of this process; null where none has said
   * it yet.
   */
  usage(): Usage | null;
}

/**
 * Counts this app's calls to an org's API, of all functions together. Functions that count at the same moment may each miss
 * the other's: the sum may be too low, never too high.
 */
export interface SalesforceCalls {
  /** Adds calls that were made just now. Never throws. */
  add(host: string, calls: number): Promise<void>;
  /** Calls of the last 24 hours. Throws AppError PLATFORM_DOWN or RATE_LIMITED. */
  lately(host: string): Promise<number>;
}

/** Opens an org as its integration user. Nothing is asked until a method is called. */
export type SalesforceFor = (way: WayIn, kept: SessionPlace) => Salesforce;

/** Opens an org with sessions that somebody else keeps. */
export type SalesforceAs = (app: Pick<WayIn, 'host' | 'consumerKey'>, sessions: SessionKeeper) => Salesforce;

/**
 * Where the session of the integration user is kept, beside the consumer secret it was got with; it goes with it. Reading
 * and saving throw AppError PLATFORM_DOWN or RATE_LIMITED.
 */
export type SalesforceSessions = (secret: StoredToken) => SessionPlace;

/** A description with the instant it was read at; `shape` is null where the object was hidden or gone. */
export interface KeptShape {
  readonly at: string;
  readonly shape: ObjectShape | null;
}

/**
 * Descriptions of objects, by the secret whose principal saw them; they go with it. Methods throw AppError PLATFORM_DOWN or
 * RATE_LIMITED.
 */
export interface Shapes {
  read(principal: StoredToken, object: string): Promise<KeptShape | null>;
  save(principal: StoredToken, object: string, kept: KeptShape): Promise<void>;
}
