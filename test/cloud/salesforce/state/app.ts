import * as z from 'zod/mini';

/**
 * An External Client App of an org, with the settings and policies that decide about its tokens. Named after the metadata
 * (`ExtlClntAppGlobalOauthSettings`, `ExtlClntAppOauthConfigurablePolicies`), shortened.
 */
export const appShape = z.strictObject({
  /** The key of the org it was deployed to. */
  org: z.string(),
  label: z.string(),
  /** The consumer key. */
  clientId: z.string(),
  /** The consumer secret, and the next one once it is staged. */
  secret: z.string(),
  stagedSecret: z.nullable(z.string()),
  callbackUrls: z.array(z.string()),
  scopes: z.array(z.enum(['api', 'refresh_token', 'full'])),
  pkceRequired: z.boolean(),
  /** Whether the web server flow and refreshing need the secret. */
  secretRequired: z.boolean(),
  secretRequiredForRefresh: z.boolean(),
  rotation: z.boolean(),
  clientCredentials: z.boolean(),
  /** The username of the user whom the client credentials flow runs as. */
  runAs: z.nullable(z.string()),
  permittedUsers: z.enum(['AllSelfAuthorized', 'AdminApprovedPreAuthorized']),
  /** Usernames that a permission set lets in, if only pre-authorized ones are. */
  preAuthorized: z.array(z.string()),
  /** Whether the caller's address is outside the ranges its policy enforces. */
  ipRestricted: z.boolean(),
  /** Whether an admin blocked it. */
  blocked: z.boolean(),
  sessionMinutes: z.int().check(z.gte(1), z.lte(24 * 60)),
  refreshPolicy: z.enum(['Infinite', 'SpecificInactivity', 'Zero']),
  refreshDays: z.int().check(z.gte(1)),
  /** Since when Salesforce's log-in servers know it, in milliseconds: a while after it was deployed. */
  knownFrom: z.number(),
});
export type App = Readonly<z.output<typeof appShape>>;

/** What can be changed about an app, and what is needed to deploy one. */
export const appChange = z.partial(z.omit(appShape, { org: true, clientId: true }));
export type AppChange = z.output<typeof appChange>;
