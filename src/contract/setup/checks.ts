import * as z from 'zod/mini';
import { objectName } from '../links/link';
import { salesforceTrouble } from '../records/trouble';
import { instant } from '../time';
import { mostReadableObjects } from './answers';

/** How many things of one kind a set-up may name. Each External Credential costs one call. */
const mostExpected = 6;

/** How many users one row of the checks names. */
export const mostUsersNamed = 50;

/** The API name of something that the bundle makes. */
const developerName = z.string().check(z.regex(/^[A-Za-z](?:[A-Za-z0-9]|_(?!_|$)){0,79}$/));
const few = <S extends z.ZodMiniType>(of: S) => z.array(of).check(z.maxLength(mostExpected));

/** The permission sets that are meant, by API name. */
export const permissionSets = few(developerName);

/**
 * What the set-up has, by the names the bundle gives. `address`: where the Named Credential is to lead. `appLabel`: the app's
 * label, under which Salesforce lists the tokens people approved. `objects`: those it gives the right to read. `jiraUser`: the
 * e-mail address of the Jira account that everybody's calls use.
 */
export const expectedSetUp = z.strictObject({
  appLabel: z.nullable(z.string().check(z.minLength(1), z.maxLength(80))),
  namedCredentials: few(
    z.strictObject({
      name: developerName,
      address: z.string().check(z.maxLength(500)),
      isLegacy: z.boolean(),
      isPerUser: z.boolean(),
    }),
  ),
  externalCredentials: few(z.strictObject({ name: developerName, isPerUser: z.boolean() })),
  permissionSets,
  objects: z.array(objectName).check(z.maxLength(mostReadableObjects)),
  jiraUser: z.nullable(z.string().check(z.minLength(1), z.maxLength(320))),
});
export type ExpectedSetUp = z.output<typeof expectedSetUp>;

/**
 * What is looked at, in this order: the host is an org that offers our version of the API; its app lets us in; which org and
 * user that is; the objects of set-up and settings can be read; the Named Credentials are there and lead where they should; the External
 * Credentials are filled in; each permission set is assigned to somebody; somebody has filled in a legacy credential of
 * their own; tokens were approved for the app.
 */
export const orgChecks = [
  'address',
  'logIn',
  'org',
  'objects',
  'namedCredentials',
  'filledIn',
  'permissionSets',
  'perUser',
  'approved',
] as const;
export type OrgCheck = (typeof orgChecks)[number];

/** After them, whether the Jira account that everybody's calls use has no more rights than it needs: Jira is asked. */
const checkNames = [...orgChecks, 'jiraAccount'] as const;
const checkName = z.enum(checkNames);
export type CheckName = z.output<typeof checkName>;

/**
 * What this app found, where Salesforce answered. `notThereOrHidden`: Salesforce does not tell one from the other.
 * `statusUnknown`: it said something nobody has written down. `notChosen`: the set-up has nothing of the kind. `needsOther`:
 * a row before it has to pass first. `accountHidden`: Jira shows nobody with this address, or not what they may do.
 * `jiraSilent`: Jira did not answer.
 */
const checkCauses = [
  'notThereOrHidden',
  'otherAddress',
  'otherIdentity',
  'notFilledIn',
  'nobodyAssigned',
  'nobodyFilledIn',
  'nobodyApproved',
  'statusUnknown',
  'notChosen',
  'needsOther',
  'administersJira',
  'accountHidden',
  'jiraSilent',
] as const;
const checkCause = z.enum(checkCauses);
export type CheckCause = z.output<typeof checkCause>;

/** A user of the org. */
const orgUser = z.object({ name: z.string(), username: z.string() });

/** An org as it describes itself; `type` is its edition. */
const org = z.object({
  name: z.string(),
  type: z.nullable(z.string()),
  isSandbox: z.nullable(z.boolean()),
  instance: z.nullable(z.string()),
});

/**
 * One row. `notAllowed`: whose eyes looked may not see it. `noAnswer`: nobody knows. `notAsked`: there was nothing to ask, or
 * something before it is in the way. `cause` is this app's finding, `trouble` Salesforce's refusal; at most one of them is
 * there. `names`: which objects, credentials or permission sets are meant. `users`: the first of those found; `count` is how
 * many, at least, null where nothing was counted.
 */
export const checkRow = z.object({
  check: checkName,
  state: z.enum(['passed', 'failed', 'notAllowed', 'noAnswer', 'notAsked']),
  cause: z.nullable(checkCause),
  trouble: z.nullable(salesforceTrouble),
  names: z.array(z.string()),
  users: z.array(orgUser).check(z.maxLength(mostUsersNamed)),
  count: z.nullable(z.int()),
  mayHaveMore: z.boolean(),
  org: z.nullable(org),
  lastUsedAt: z.nullable(instant),
});
export type CheckRow = z.output<typeof checkRow>;

/** With whose eyes was looked: the pressing person's own, the integration user's, or nobody's. */
export const checkedAs = z.enum(['person', 'integrationUser', 'nobody']);
