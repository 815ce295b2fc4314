import * as z from 'zod/mini';
import { objectName, salesforceHost } from '../links/link';
import { procedure } from '../procedure';
import { instant } from '../time';
import { salesforceTrouble } from './trouble';

/** How many objects may be searched and shown, and how many fields a card may have. */
export const mostObjects = 20;
export const mostFields = 12;

/** The longest consumer key and secret, in characters. Theirs have some 85 and 64. */
const longestKey = 512;

/** Who sees what the integration user reads: nobody, those who may edit the issue, or all who may see it. */
export const audience = z.enum(['nobody', 'editors', 'viewers']);
export type Audience = z.output<typeof audience>;

/**
 * Whose eyes read: those of the integration user, of each person who has connected, or of each person and, where somebody
 * has not connected, the integration user.
 */
export const whoReads = z.enum(['integrationUser', 'eachPerson', 'eachPersonElseIntegrationUser']);
export type WhoReads = z.output<typeof whoReads>;

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

/** Salesforce access as the settings show it, without its secret. `savedBy` is a name, null for a former user. */
const accessView = z.object({
  host: salesforceHost,
  consumerKey: z.string(),
  secretLast4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
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

/** What an admin typed and chose. Without a secret the stored one is kept, and without `whoReads` who reads stays. */
const accessDraft = z.strictObject({
  address: z.string().check(z.maxLength(500)),
  consumerKey: z.string().check(z.maxLength(longestKey)),
  consumerSecret: z.exactOptional(z.string().check(z.maxLength(longestKey))),
  whoReads: z.exactOptional(whoReads),
});
export type AccessDraft = z.output<typeof accessDraft>;

const connectionId = z.string().check(z.minLength(1), z.maxLength(60));
const ofConnection = z.strictObject({ id: connectionId });

const tested = z.object({ ...shown, steps: z.array(accessStep), reader: z.nullable(reader) });
export type AccessTest = z.output<typeof tested>;

const savedAccess = z.extend(tested, { saved: z.boolean() });

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
