import * as z from 'zod/mini';

/** What nobody has published, or sources disagree about. The first of a list is what is assumed. */
export const switchShape = z.strictObject({
  /** The status of `invalid_client`. */
  badClientStatus: z.enum(['unauthorized401', 'badRequest400']),
  /** The error of an app without the client credentials flow. */
  flowNotEnabled: z.enum(['invalid_grant', 'unauthorized_client']),
  /** The host in the field `id` of a token's answer. */
  identityHost: z.enum(['login', 'myDomain']),
  /** The host in the field `instance_url`. `instance` is the server's own name, which is not the My Domain. */
  instanceUrl: z.enum(['myDomain', 'instance']),
  /** Whether a staged secret opens something before it is applied. */
  stagedSecret: z.enum(['onceApplied', 'atOnce']),
  /** Whether client credentials get the token that another request got before. */
  sameToken: z.enum(['shared', 'fresh']),
  /** Whether a person who let the app in before is asked again. */
  approvedBefore: z.enum(['goesOn', 'asksAgain']),
  /** Where a browser learns that the app is unknown. */
  unknownApp: z.enum(['errorPage', 'callback']),
  /** How long a deployed app is unknown to the log-in servers. */
  propagationMinutes: z.int().check(z.gte(0), z.lte(120)),
  /** How often one user may log in within an hour. */
  loginsAnHour: z.int().check(z.gte(1)),
  /** A My Domain the org had before it was renamed. */
  formerDomain: z.enum(['redirect301', 'noSuchHost']),
  /** The newest API version of the orgs. */
  newestVersion: z.enum(['68.0', '67.0', '66.0']),
  /** A version that is newer. */
  unknownVersion: z.enum(['NOT_FOUND', 'UNSUPPORTED_API_VERSION']),
  /** A record that sharing hides, asked for by its id. */
  hiddenRecord: z.enum(['NOT_FOUND', 'INSUFFICIENT_ACCESS']),
  /** A record that was deleted, asked for by its id. */
  deletedRecord: z.enum(['ENTITY_IS_DELETED', 'NOT_FOUND']),
  /** What somebody who may not view Setup gets of an External Credential: "some properties are empty", which says not which. */
  credentialsWithoutSetup: z.enum(['refused', 'withoutStatus']),
  /** Whether text search finds a word by its beginning. */
  searchWords: z.enum(['whole', 'beginnings']),
  /** Whether `*` and `?` in a parameterized search stand for letters. */
  searchWildcards: z.enum(['honoured', 'plainText']),
  /** How many ids a batch of records takes. */
  batchIds: z.int().check(z.gte(1), z.lte(2_000)),
  /** Added to every answer, in milliseconds; for benchmarks. */
  latencyMs: z.int().check(z.gte(0), z.lte(60_000)),
});
export type Switches = Readonly<z.output<typeof switchShape>>;

export const defaultSwitches: Switches = {
  badClientStatus: 'unauthorized401',
  flowNotEnabled: 'invalid_grant',
  identityHost: 'login',
  instanceUrl: 'myDomain',
  stagedSecret: 'onceApplied',
  sameToken: 'shared',
  approvedBefore: 'goesOn',
  unknownApp: 'errorPage',
  propagationMinutes: 10,
  loginsAnHour: 3_600,
  formerDomain: 'redirect301',
  newestVersion: '68.0',
  unknownVersion: 'NOT_FOUND',
  hiddenRecord: 'NOT_FOUND',
  deletedRecord: 'ENTITY_IS_DELETED',
  credentialsWithoutSetup: 'refused',
  searchWords: 'whole',
  searchWildcards: 'honoured',
  batchIds: 200,
  latencyMs: 0,
};

/** Some switches. An unknown name is refused. */
export const switchChange = z.partial(switchShape);
export type SwitchChange = Readonly<z.output<typeof switchChange>>;
