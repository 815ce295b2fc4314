/** A screen that somebody opens and fills in or confirms. Its words are English: it is part of the bundle. */
export interface HandStep {
  readonly id: HandStepId;
  /** Before anything is deployed, after it, or by each person alone. */
  readonly when: 'before' | 'after' | 'people';
  readonly title: string;
  /** The way there, part by part, as the menus have it. */
  readonly way: readonly string[];
  /** What to do there, in Markdown. */
  readonly todo: readonly string[];
  /** What no live org has shown yet, and how to do it by hand. */
  readonly untried?: string;
}

/** Where the screen of each step is: whoever has no access there cannot do it. */
export const sides = {
  integrationUser: 'salesforce',
  botAccount: 'jira',
  assignReaders: 'salesforce',
  runAs: 'salesforce',
  appSecret: 'salesforce',
  salesforceAccess: 'jira',
  providerSecret: 'salesforce',
  authenticate: 'salesforce',
  makeToken: 'atlassianAccount',
  pasteToken: 'salesforce',
  shareJiraLegacy: 'salesforce',
  shareOrgLegacy: 'salesforce',
  assignJiraCallers: 'salesforce',
  assignOrgCallers: 'salesforce',
  checkJira: 'salesforce',
  personToken: 'salesforce',
  personLogIn: 'salesforce',
  personConnect: 'jira',
} as const satisfies Readonly<Record<string, 'salesforce' | 'jira' | 'atlassianAccount'>>;

type HandStepId = keyof typeof sides;
