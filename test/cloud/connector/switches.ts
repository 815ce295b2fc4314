import * as z from 'zod/mini';

/**
 * Every behaviour nobody has published, one switch each. What a switch is called says the case, what it holds says the answer.
 */
export const switchShape = z.strictObject({
  /** One association, a new one. */
  associateNew: z.enum(['created201', 'ok200']),
  /** One association that exists, without upsert. */
  associateExisting: z.enum(['conflict409', 'badRequest400', 'unchanged200']),
  /** One association that exists, with upsert. */
  associateUpsert: z.enum(['updated200', 'created201']),
  /** How a list shows flags that were not sent when the association was made. */
  omittedFlags: z.enum(['false', 'omit']),
  /** Whether "Force all presets" of the connection overrules the flags that were sent. */
  presets: z.enum(['asSent', 'forced']),
  /** An issue key where the reference asks for an id. */
  issueKey: z.enum(['refuse400', 'accept']),
  /** Reading the list of an issue that does not exist; writing to it is always 404. */
  unknownIssue: z.enum(['notFound404', 'emptyList200']),
  /** Unknown record, object type not enabled, unbound project. */
  unknownTarget: z.enum(['unprocessable422', 'badRequest400', 'accept']),
  /** A record id of 15 characters. */
  shortRecordId: z.enum(['normalise', 'refuse400']),
  /** Reading the list of an issue that has no associations. */
  noAssociations: z.enum(['emptyList200', 'notFound404']),
  /** Many associations, done. */
  bulkOk: z.enum(['ok200', 'created201']),
  /** An empty list with `replace=true`. */
  emptyReplace: z.enum(['clear200', 'badRequest400']),
  /** Many associations, one of them exists: it is never doubled, but its flags? */
  bulkDuplicate: z.enum(['keepFlags', 'updateFlags']),
  /** More than 1000 associations on one issue. */
  overLimit: z.enum(['refuse400', 'storePartly']),
  /** A push, done. */
  pushOk: z.enum(['json200', 'accepted202', 'noContent204', 'plainText200']),
  /** A push with a project key, or with the id of another project. */
  pushWrongProject: z.enum(['badRequest400', 'notFound404']),
  /** A push to a record that is not associated. */
  pushWithoutAssociation: z.enum(['notFound404', 'push200']),
  /** A push that view-only or a read-only connection forbids. */
  pushForbidden: z.enum(['forbidden403', 'badRequest400', 'successFalse200']),
  /** The connection's own Salesforce authorization has lapsed. */
  connectionExpired: z.enum(['badGateway502', 'unauthorized401']),
  /** A token that is missing, bad, ended, revoked, of the other region, or sent with another scheme. */
  badTokenStatus: z.enum(['unauthorized401', 'forbidden403']),
  badTokenBody: z.enum(['json', 'html', 'empty']),
  unknownRoute: z.enum(['html404', 'json404']),
  /** What a 503 that names a time (`Retry-After`) has done with the request, where the fault itself does not say. */
  unavailable: z.enum(['notProcessed', 'processed']),
  /** Whether the service still keeps its property on Jira issues, which makes associations searchable by JQL. */
  issueProperty: z.enum(['none', 'kept']),
  /** Added to every answer of the API, in milliseconds; for benchmarks. */
  latencyMs: z.int().check(z.gte(0), z.lte(60_000)),
});
export type Switches = Readonly<z.output<typeof switchShape>>;

/** What the stand-in does unless told otherwise. */
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
  latencyMs: 0,
};

/** Some switches; a name that is no switch is refused. */
export const switchChange = z.partial(switchShape);
export type SwitchChange = Readonly<z.output<typeof switchChange>>;
