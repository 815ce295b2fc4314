import * as z from 'zod/mini';

/** What can be set about an org. */
export const orgShape = z.strictObject({
  /** The name under which the Connector's stand-in knows it: their records are the same. */
  key: z.string(),
  /** 18 characters, 00D... */
  orgId: z.string(),
  name: z.string(),
  /** Its My Domain. */
  host: z.string(),
  /** My Domains it had before it was renamed. */
  formerHosts: z.array(z.string()),
  sandbox: z.boolean(),
  /** False once the org was locked: no log-in works. */
  active: z.boolean(),
  /** False for an edition without API access. */
  apiEnabled: z.boolean(),
  /** The first three characters of My_Obj__c's ids, which differ from org to org. */
  customPrefix: z.string(),
  /** Whether objects with amounts have the field CurrencyIsoCode. */
  multiCurrency: z.boolean(),
  currency: z.string(),
  /** How many objects its global describe names at least: custom objects without records make up the number. */
  objects: z.int().check(z.gte(0), z.lte(3_000)),
  /** How many API requests it may get in 24 hours. */
  dailyLimit: z.int().check(z.gte(1)),
  /** When its describe answers last changed, in milliseconds. */
  describedAt: z.number(),
});
export type Org = Readonly<z.output<typeof orgShape>>;

/** What can be changed about an org. A new host renames it. */
export const orgChange = z.partial(z.omit(orgShape, { key: true, orgId: true, formerHosts: true }));
export type OrgChange = z.output<typeof orgChange>;
