import * as z from 'zod/mini';
import { errorCode } from '../errors';
import { day, instant } from '../time';

/** How many dates of Jira tokens are kept for one connection. */
export const mostJiraTokens = 20;

/** The longest label of one, in characters. */
export const longestLabel = 60;

/** Names a date that is kept. Another date of the same token gets another name. */
export const jiraTokenId = z.string().check(z.regex(/^[\w-]{1,40}$/));

const warnAtDays = z.union([z.literal(30), z.literal(14), z.literal(7), z.literal(1), z.literal(0)]);

const notedToken = { id: jiraTokenId, label: z.string(), endsOn: day, daysLeft: z.int() };

/** One that ends within 30 days, or has ended. `warnAtDays`: which of the warnings is due. */
export const endingJiraToken = z.object({ ...notedToken, warnAtDays });
export type EndingJiraToken = z.output<typeof endingJiraToken>;

/**
 * A Jira API token that Salesforce uses, as an admin noted it: nothing else knows when it ends. `daysLeft` is whole days, 0
 * on the last one, negative when over. `trouble`: Jira last refused to make the issue that reminds of it, with its own words.
 */
export const jiraToken = z.object({
  ...notedToken,
  warnAtDays: z.nullable(warnAtDays),
  trouble: z.nullable(z.object({ at: instant, code: errorCode, detail: z.nullable(z.string()) })),
});
export type JiraToken = z.output<typeof jiraToken>;
