import * as z from 'zod/mini';

/** A person, or the integration, in one org, and what of the org they do not see. */
export const userShape = z.strictObject({
  /** The key of the org. */
  org: z.string(),
  /** 18 characters, 005... A sandbox has the ids of its production. */
  id: z.string(),
  username: z.string(),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  /** The permission "API Enabled". */
  apiEnabled: z.boolean(),
  /** The permission "View Setup and Configuration". */
  viewsSetup: z._default(z.boolean(), false),
  /** Labels come in this language: `en_US` or `de`. */
  language: z.enum(['en_US', 'de']),
  locale: z.string(),
  timeZone: z.string(),
  /** Objects without the permission Read. */
  hiddenObjects: z.array(z.string()),
  /** Fields that field-level security hides, as `Case.Priority`. */
  hiddenFields: z.array(z.string()),
  /** Whether sharing shows them every record, or only what they own. Accounts, contacts and leads are shown to all. */
  sees: z.enum(['all', 'own']),
  /** Single records that sharing hides, by id. */
  hiddenRecords: z.array(z.string()),
});
export type User = Readonly<z.output<typeof userShape>>;

/** What can be changed about a user. */
export const userChange = z.partial(z.omit(userShape, { org: true, id: true }));
export type UserChange = z.output<typeof userChange>;

/** The id under which a user is kept. */
export function userKey({ org, id }: Pick<User, 'org' | 'id'>): string {
  return `${org} ${id}`;
}
