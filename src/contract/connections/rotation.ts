import * as z from 'zod/mini';
import { procedure } from '../procedure';
import { day, instant } from '../time';
import { checkStep } from './check-step';
import { jiraId } from '../runs/item';
import { issueTypesOfProject, reminderObstacle, reminderPlace, reminderTrouble } from './reminder-issue';
import { mostDaysOfPolicy } from './settings-view';

const longestDays = z.nullable(z.int().check(z.gte(1), z.lte(mostDaysOfPolicy)));
const connectionId = z.string().check(z.minLength(1), z.maxLength(100));
const ofConnection = z.strictObject({ id: connectionId });

/** A token without its text. `savedBy` is a name, null for a former user. `daysLeft` is whole days, negative when over. */
const tokenView = z.object({
  last4: z.string(),
  savedBy: z.nullable(z.string()),
  savedAt: instant,
  endsAt: z.nullable(instant),
  endsAtFrom: z.nullable(z.enum(['token', 'person'])),
  daysLeft: z.nullable(z.int()),
});
export type TokenView = z.output<typeof tokenView>;

/**
 * The tokens of a connection: the one in use, the one that was prepared to follow it, and the previous one, which can be
 * taken back until its successor has pushed once.
 */
const rotationView = z.object({
  id: z.string(),
  name: z.string(),
  token: z.nullable(tokenView),
  next: z.nullable(tokenView),
  previous: z.nullable(tokenView),
});
export type RotationView = z.output<typeof rotationView>;

/** All connections' tokens, and what holds for all of them. */
const rotationsView = z.object({
  rotations: z.array(rotationView),
  longestDays,
  reminderIssue: z.nullable(reminderPlace),
  reminderTroubles: z.array(reminderTrouble),
});
export type RotationsView = z.output<typeof rotationsView>;

/** `endsEarlierRelease`: an earlier release of this app, put back, no longer finds its connection after this change. */
const change = { endsEarlierRelease: z.boolean() } as const;

/**
 * How many of the links that are known of some issues were read with a new token: `found` of `of`, over `issues` issues.
 * No answer of the Connector says to which org a token belongs: `org` is always unknown.
 */
const reach = z.object({ found: z.int(), of: z.int(), issues: z.int(), org: z.literal('unknown') });
export type Reach = z.output<typeof reach>;

/** `reach` is null where the check did not pass. What did not pass was not stored. */
const prepareResult = z.object({
  prepared: z.boolean(),
  steps: z.array(checkStep),
  reach: z.nullable(reach),
  rotation: rotationView,
  ...change,
});
export type PrepareResult = z.output<typeof prepareResult>;

/** `switched` is false where the Connector refused the token just now. The other one stays in use. */
const switchResult = z.object({
  switched: z.boolean(),
  steps: z.array(checkStep),
  rotation: rotationView,
  ...change,
});
export type SwitchResult = z.output<typeof switchResult>;

const discardResult = z.object({ rotation: rotationView, ...change });
export type DiscardResult = z.output<typeof discardResult>;

const setPolicyResult = z.extend(rotationsView, change);
export type SetPolicyResult = z.output<typeof setPolicyResult>;

const setReminderResult = z.extend(rotationsView, {
  saved: z.boolean(),
  obstacle: z.nullable(reminderObstacle),
  ...change,
});
export type SetReminderResult = z.output<typeof setReminderResult>;

/** What the settings may ask about replacing a token without a gap. */
export const rotationContract = {
  openRotations: procedure(z.strictObject({}), rotationsView),
  prepareToken: procedure(
    z.strictObject({ id: connectionId, token: z.string().check(z.maxLength(8192)), endsOn: z.nullable(day) }),
    prepareResult,
  ),
  discardNext: procedure(ofConnection, discardResult),
  switchToken: procedure(ofConnection, switchResult),
  switchBack: procedure(ofConnection, switchResult),
  setPolicy: procedure(z.strictObject({ longestDays }), setPolicyResult),
  /** What may be chosen for `setReminderIssue` in one project. */
  readIssueTypes: procedure(z.strictObject({ projectId: jiraId }), issueTypesOfProject),
  setReminderIssue: procedure(z.strictObject({ place: z.nullable(reminderPlace) }), setReminderResult),
};
