import * as z from 'zod/mini';
import { objectName, salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { instant } from '../time';
import { salesforceTrouble } from './trouble';
import { whoReads } from './who-reads';

/** How many objects may be searched and shown, and how many fields a card may have. */
export const mostObjects = 20;
export const mostFields = 12;

/** How many objects an admin is offered at once; more words find the others. */
export const mostOffered = 50;

/** The longest consumer key and secret, in characters. Theirs have some 85 and 64. */
const longestKey = 512;

/** Who sees what the integration user reads: nobody, those who may edit the issue, or all who may see it. */
export const audience = z.enum(['nobody', 'editors', 'viewers']);
export type Audience = z.output<typeof audience>;

const fieldPath = z.string().check(z.regex(/^[A-Za-z]\w{0,79}(\.[A-Za-z]\w{0,79}){0,4}$/));
const label = z.string().check(z.maxLength(255));

/**
 * An object that may be searched and shown. Without `fields` a card shows what the org's own compact layout has.
 * `status` is the field that is shown as the record's status.
 */
export const chosenObject = z.strictObject({
  name: objectName,
  label,
  nameField: fieldPath,
  fields: z
    .array(z.strictObject({ path: fieldPath, label, type: z.string().check(z.maxLength(40)) }))
    .check(z.maxLength(mostFields)),
  status: z.nullable(fieldPath),
});
export type ChosenObject = z.output<typeof chosenObject>;

/**
 * One step of the check. `found` of `of` records that issues are linked to were read; none of them may mean that the
 * address belongs to another org.
 */
const accessStep = z.object({
  name: z.enum(['address', 'app', 'secret', 'user', 'objects', 'records']),
  state: z.enum(['passed', 'failed', 'notTried']),
  trouble: z.nullable(salesforceTrouble),
  object: z.optional(z.string()),
  found: z.optional(z.int()),
  of: z.optional(z.int()),
});
export type AccessStep = z.output<typeof accessStep>;

/** What was staged to follow the key and secret in use, without the secret. `savedBy` is a name, null for a former user. */
const nextKeys = z.object({
  consumerKey: z.string(),
  secretLast4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
});

/** Salesforce access as the settings show it, without its secret. `savedBy` is a name, null for a former user. */
const accessView = z.object({
  host: salesforceHost,
  consumerKey: z.string(),
  secretLast4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
  next: z.nullable(nextKeys),
  isOff: z.boolean(),
  whoReads,
  audience,
  objects: z.array(chosenObject),
});
export type AccessView = z.output<typeof accessView>;

const shown = { access: z.nullable(accessView) } as const;

/** `callBack` is the address an admin registers with the app for persons' log-ins; null where Forge does not tell it now. */
const opened = z.object({ ...shown, callBack: z.nullable(z.url()) });

/** Who reads, according to Salesforce, and how much of the org's API is used up; null where it did not say. */
const reader = z.object({
  name: z.string(),
  username: z.string(),
  used: z.nullable(z.int()),
  most: z.nullable(z.int()),
});
export type Reader = z.output<typeof reader>;

const key = z.string().check(z.maxLength(longestKey));

/** What an admin typed and chose. Without a secret the stored one is kept, and without `whoReads` who reads stays. */
const accessDraft = z.strictObject({
  address: z.string().check(z.maxLength(500)),
  consumerKey: key,
  consumerSecret: z.exactOptional(key),
  whoReads: z.exactOptional(whoReads),
});
export type AccessDraft = z.output<typeof accessDraft>;

const connectionId = z.string().check(z.minLength(1), z.maxLength(60));
const ofConnection = z.strictObject({ id: connectionId });

const tested = z.object({ ...shown, steps: z.array(accessStep), reader: z.nullable(reader) });
export type AccessTest = z.output<typeof tested>;

const savedAccess = z.extend(tested, { saved: z.boolean() });

/**
 * What Salesforce said of a key and secret that were staged: it takes them already; it does not take them, which it may do
 * once they are applied; or nobody can tell, because only persons log in and Salesforce refuses the proof for another
 * reason. Null where the test did not get so far.
 */
const stagedState = z.nullable(z.enum(['taken', 'notTaken', 'untold']));
export type StagedState = z.output<typeof stagedState>;

/**
 * How much of the org's API was called in the last 24 hours: by this app, counted here and so perhaps a few too few; and
 * by all apps together, null where Salesforce did not say.
 */
const accessUsage = z.object({
  byApp: z.int(),
  byAll: z.nullable(z.object({ used: z.int(), most: z.int() })),
  trouble: z.nullable(salesforceTrouble),
});
export type AccessUsage = z.output<typeof accessUsage>;

/** An object of the org that an admin may choose. */
const offeredObject = z.object({ name: z.string(), label: z.string(), isCustom: z.boolean() });
export type OfferedObject = z.output<typeof offeredObject>;

/** An object's description: what a card may show of it. */
const offeredShape = z.object({
  label: z.string(),
  nameField: z.string(),
  fields: z.array(z.object({ path: z.string(), label: z.string(), type: z.string() })),
});
export type OfferedShape = z.output<typeof offeredShape>;

const trouble = z.nullable(salesforceTrouble);

/** What the settings may ask about a connection's Salesforce access. */
export const accessContract = {
  openAccess: procedure(ofConnection, opened),
  /** A null draft tests what is stored. */
  testAccess: procedure(z.strictObject({ id: connectionId, draft: z.nullable(accessDraft) }), tested),
  saveAccess: procedure(z.strictObject({ id: connectionId, draft: accessDraft }), savedAccess),
  /** Tests a staged key and secret, and keeps them beside those in use unless Salesforce says something else is wrong. */
  prepareSecret: procedure(
    z.strictObject({ id: connectionId, consumerKey: key, consumerSecret: key }),
    z.object({ ...shown, state: stagedState, trouble }),
  ),
  /** Uses the prepared ones from now on, if Salesforce takes them. */
  switchSecret: procedure(ofConnection, z.object({ ...shown, switched: z.boolean(), trouble })),
  discardSecret: procedure(ofConnection, z.object(shown)),
  readUsage: procedure(ofConnection, accessUsage),
  removeAccess: procedure(ofConnection, z.object(shown)),
  turnSalesforce: procedure(z.strictObject({ id: connectionId, off: z.boolean() }), z.object(shown)),
  setAudience: procedure(z.strictObject({ id: connectionId, audience }), z.object(shown)),
  setObjects: procedure(
    z.strictObject({ id: connectionId, objects: z.array(chosenObject).check(z.maxLength(mostObjects)) }),
    z.object(shown),
  ),
  offerObjects: procedure(
    z.strictObject({ id: connectionId, text: z.string().check(z.maxLength(80)) }),
    z.object({ objects: z.array(offeredObject), trouble }),
  ),
  offerFields: procedure(
    z.strictObject({ id: connectionId, object: objectName }),
    z.object({ shape: z.nullable(offeredShape), trouble }),
  ),
};
