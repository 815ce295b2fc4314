import * as z from 'zod/mini';

/** Every unpublished behaviour, one switch each. The switch's name is the case, its value is the answer. */
export const switchShape = z.strictObject({
  /** One new association. */
  associateNew: z.enum(['created201', 'ok200']),
  /** One existing association, without upsert. */
  associateExisting: z.enum(['conflict409', 'badRequest400', 'unchanged200']),
  /** One existing association, with upsert. */
  associateUpsert: z.enum(['updated200', 'created201']),
  /** How a list shows flags that were not sent when the association was made. */
  omittedFlags: z.enum(['false', 'omit']),
  /** Whether the connection's "Force all presets" overrides the flags that were sent. */
  presets: z.enum(['asSent', 'forced']),
  /** An issue key where the reference expects an id. */
  issueKey: z.enum(['refuse400', 'accept']),
  /** Reading the list of a missing issue. Writing to one always gets 404. */
  unknownIssue: z.enum(['notFound404', 'emptyList200']),
  /** Unknown record, object type not enabled, unbound project. */
  unknownTarget: z.enum(['unprocessable422', 'badRequest400', 'accept']),
  /** A record id of 15 characters. */
  shortRecordId: z.enum(['normalise', 'refuse400']),
  /** Reading the list of an issue without associations. */
  noAssociations: z.enum(['emptyList200', 'notFound404']),
  /** Many associations, successful. */
  bulkOk: z.enum(['ok200', 'created201']),
  /** An empty list with `replace=true`. */
  emptyReplace: z.enum(['clear200', 'badRequest400']),
  /** Many associations of which one exists: it is never doubled, but are its flags changed? */
  bulkDuplicate: z.enum(['keepFlags', 'updateFlags']),
  /** More than 1000 associations on one issue. */
  overLimit: z.enum(['refuse400', 'storePartly']),
  /** A push, successful. */
  pushOk: z.enum(['json200', 'accepted202', 'noContent204', 'plainText200']),
  /** A push with a project key, or with the id of another project. */
  pushWrongProject: z.enum(['badRequest400', 'notFound404']),
  /** A push to a record that is not associated. */
  pushWithoutAssociation: z.enum(['notFound404', 'push200']),
  /** A push that view-only or a read-only connection forbids. */
  pushForbidden: z.enum(['forbidden403', 'badRequest400', 'successFalse200']),
  /** The connection's own Salesforce authorization has lapsed. */
  connectionExpired: z.enum(['badGateway502', 'unauthorized401']),
  /** A token that is missing, bad, expired, revoked, of the other region, or sent with another scheme. */
  badTokenStatus: z.enum(['unauthorized401', 'forbidden403']),
  badTokenBody: z.enum(['json', 'html', 'empty']),
  unknownRoute: z.enum(['html404', 'json404']),
  /** What a 503 that names a time (`Retry-After`) has done with the request, if the fault itself does not say. */
  unavailable: z.enum(['notProcessed', 'processed']),
  /** Whether the service still maintains its property on Jira issues, which makes associations searchable by JQL. */
  issueProperty: z.enum(['none', 'kept']),
  /** What making a next token for a connection does to its present ones in that region. */
  tokensOverlap: z.enum(['endsPresent', 'bothLive']),
  /** Reading the list of an issue whose project is bound to another connection, or to none. */
  unboundRead: z.enum(['listed200', 'refuse4xx']),
  /** Links that were made through another connection. Hidden ones are neither listed, replaced nor pushed to. */
  otherConnectionsLinks: z.enum(['listed', 'hidden']),
  /** Added to every answer of the API, in milliseconds; for benchmarks. */
  latencyMs: z.int().check(z.gte(0), z.lte(60_000)),
});
export type Switches = Readonly<z.output<typeof switchShape>>;

/** The stand-in's default behaviour. */
export const defaultSwitches: Switches = {
  associateNew: 'created201',
  associateExisting: 'conflict409',
  associateUpsert: 'updated200',
  omittedFlags: 'false',
  presets: 'asSent',
  issueKey: 'refuse400',
  unknownIssue: 'notFound404',
  unknownTarget: 'unprocessable422',
  shortRecordId: 'normalise',
  noAssociations: 'emptyList200',
  bulkOk: 'ok200',
  emptyReplace: 'clear200',
  bulkDuplicate: 'keepFlags',
  overLimit: 'refuse400',
  pushOk: 'json200',
  pushWrongProject: 'badRequest400',
  pushWithoutAssociation: 'notFound404',
  pushForbidden: 'forbidden403',
  connectionExpired: 'badGateway502',
  badTokenStatus: 'unauthorized401',
  badTokenBody: 'json',
  unknownRoute: 'html404',
  unavailable: 'notProcessed',
  issueProperty: 'none',
  tokensOverlap: 'endsPresent',
  unboundRead: 'listed200',
  otherConnectionsLinks: 'listed',
  latencyMs: 0,
};

/** Some switches. An unknown name is refused. */
export const switchChange = z.partial(switchShape);
export type SwitchChange = Readonly<z.output<typeof switchChange>>;
