import * as z from 'zod/mini';

/** The largest page of people. Each person costs one question to Jira. */
export const peopleAPage = 50;

/** Jira lists no more people than these. https://developer.atlassian.com/cloud/jira/platform/rest/v3/api-group-user-search/ */
export const mostPeople = 1_000;

/** What a person may do in the project, according to Jira just now. */
const jiraRights = z.object({
  mayBrowse: z.boolean(),
  mayCreate: z.boolean(),
  mayComment: z.boolean(),
  mayAttach: z.boolean(),
});
export type JiraRights = z.output<typeof jiraRights>;

const user = { name: z.string(), username: z.string() } as const;

/** Which of the permission sets asked about they lack; null where Salesforce does not tell whoever looks, or was not asked. */
const found = z.object({ state: z.literal('found'), ...user, lacks: z.nullable(z.array(z.string())) });

/**
 * The user of the org with the same e-mail address. `several`: more than one has it. `emailHidden`: Jira does not show
 * theirs, so nobody can tell; names are never compared. `notRead`: Salesforce was not asked, or did not answer.
 */
const salesforceSide = z.discriminatedUnion('state', [
  found,
  z.object({ state: z.literal('inactive'), ...user }),
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('several') }),
  z.object({ state: z.literal('emailHidden') }),
  z.object({ state: z.literal('notRead') }),
]);
export type SalesforceSide = z.output<typeof salesforceSide>;

/** A Jira user on both sides. `rights` is null where Jira did not say. */
export const setUpPerson = z.object({
  accountId: z.string(),
  name: z.string(),
  rights: z.nullable(jiraRights),
  salesforce: salesforceSide,
});
export type SetUpPerson = z.output<typeof setUpPerson>;
