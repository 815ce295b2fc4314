import * as z from 'zod/mini';
import { whoReads } from '../records/who-reads';

/** How many objects, and how many fields of each, the bundle gives the right to read. */
export const mostReadableObjects = 20;
const mostReadableFields = 100;

/** The longest text an answer may have, in characters: a call-back address is the longest. */
const longestAnswer = 2_000;

const text = z.string().check(z.maxLength(longestAnswer));

/** An External Client App, or a Connected App where Salesforce Support has switched creating them on. */
const appKind = z.enum(['externalClientApp', 'connectedApp']);

/** Whose account a credential uses: one for everybody, or each person's own. */
const identity = z.enum(['namedPrincipal', 'perUser']);
export type Identity = z.output<typeof identity>;

/** A Named Credential with an External Credential, or the deprecated form that has everything in one. */
const credentialForm = z.enum(['externalCredential', 'legacy']);
export type CredentialForm = z.output<typeof credentialForm>;

/** An API token for the site's own address, or one with scopes, which only `api.atlassian.com/ex/jira/{cloudId}` takes. */
export const tokenKind = z.enum(['site', 'scoped']);

/** `Local` is an app of one org. `Packaged` may be put into a managed package, for which Salesforce asks more. */
const distribution = z.enum(['Local', 'Packaged']);

/** An object the app may read, by API name, and the fields of it; without fields, those that nobody can hide. */
const readableObject = z.strictObject({
  name: text,
  fields: z.array(text).check(z.maxLength(mostReadableFields)),
});
export type ReadableObject = z.output<typeof readableObject>;

/** What the bundle does as the set-up guide of the Connector has it, although it is weaker. */
const asTheGuide = z.strictObject({
  /** Scope `full` in place of `api`. */
  fullScope: z.boolean(),
  /** PKCE, both secrets, rotation of refresh tokens and their idle life: off. */
  looseSecurity: z.boolean(),
  /** Refresh tokens live until somebody revokes them. */
  endlessRefresh: z.boolean(),
});

/**
 * What a person answers. As a form or a file has it, texts are what was typed; `readAnswers` gives the same shape with
 * every text cleaned and every answer that nothing uses put back to its default.
 */
export const answersShape = z.strictObject({
  /** What is needed (any of them): this app reads Salesforce, Salesforce calls Jira, Salesforce calls Salesforce. */
  readSalesforce: z.boolean(),
  callJira: z.boolean(),
  callSalesforce: z.boolean(),

  /** Begins every name; empty for none. */
  prefix: text,
  /** Begins every label: what people read when they log in, and in Setup. */
  label: text,
  /** API names, without the prefix. The provider's is the end of its call-back address. */
  appName: text,
  providerName: text,
  jiraCredential: text,
  salesforceCredential: text,

  appKind,
  distribution,
  contactEmail: text,
  /** The host `acme.my.salesforce.com`. */
  myDomain: text,
  consumerKey: text,

  whoReads,
  /** The username (not the e-mail address) of the user whose rights the app has. */
  integrationUser: text,
  /** This app's own call-back address, to which Salesforce sends people back after their log-in. */
  callBack: text,
  /** Whether the profiles of those who read are limited to IP ranges. */
  loginIpLimits: z.boolean(),
  objects: z.array(readableObject).check(z.maxLength(mostReadableObjects)),

  jiraIdentity: identity,
  jiraForm: credentialForm,
  tokenKind,
  /** `https://acme.atlassian.net`. */
  siteAddress: text,
  cloudId: text,
  /** The e-mail address of the Jira account that everybody's calls use. */
  jiraUser: text,
  /** The key of a project whose rights `check-jira.apex` asks about; empty for "in any project". */
  jiraProject: text,

  salesforceIdentity: identity,
  salesforceForm: credentialForm,

  asTheGuide,
});
export type Answers = Readonly<z.output<typeof answersShape>>;

/** A field of the answers. */
export type FieldName = keyof Answers;

/**
 * What is kept of a connection's set-up: the answers as they were typed, as far as they were given. Whether they make sense
 * is the bundle's to judge, when it is made. Never a secret: what looks like one is refused.
 */
export const setUpAnswers = z.partial(answersShape);
export type SetUpAnswers = z.output<typeof setUpAnswers>;
