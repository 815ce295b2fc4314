import * as z from 'zod/mini';
import { errorCode } from '../errors';
import { jiraId } from '../runs/item';
import { instant } from '../time';

/** Where an issue is made for each token that ends soon, by Jira's ids. */
export const reminderPlace = z.strictObject({ projectId: jiraId, issueTypeId: jiraId });
export type ReminderPlace = z.output<typeof reminderPlace>;

/** An issue type that the app may create in a project; none of them is a subtask. */
const issueType = z.object({ id: jiraId, name: z.string() });
export type IssueType = z.output<typeof issueType>;

/** A project by key and name, null where it is hidden from the asker or gone, and the types the app may create there. */
export const issueTypesOfProject = z.object({
  project: z.nullable(z.object({ key: z.string(), name: z.string() })),
  types: z.array(issueType),
});
export type IssueTypesOfProject = z.output<typeof issueTypesOfProject>;

/**
 * What keeps the app from making an issue there, as Jira says just now: it demands more `fields` than this app fills, by
 * their names; or the app may not create such an issue, or the project or type is gone.
 */
export const reminderObstacle = z.object({
  why: z.enum(['moreFields', 'mayNotCreate']),
  fields: z.array(z.string()),
});
export type ReminderObstacle = z.output<typeof reminderObstacle>;

/**
 * An issue for a connection's token that Jira last refused to make, with Jira's own words. Tried again every hour.
 * `jiraToken`: it is for the Jira token with this label, null for one of the Connector's.
 */
export const reminderTrouble = z.object({
  id: z.string(),
  jiraToken: z.nullable(z.string()),
  at: instant,
  code: errorCode,
  detail: z.nullable(z.string()),
});
export type ReminderTrouble = z.output<typeof reminderTrouble>;
