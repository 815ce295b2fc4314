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

type HandStepId =
  | 'integrationUser'
  | 'botAccount'
  | 'assignReaders'
  | 'runAs'
  | 'appSecret'
  | 'salesforceAccess'
  | 'providerSecret'
  | 'authenticate'
  | 'makeToken'
  | 'pasteToken'
  | 'shareJiraLegacy'
  | 'shareOrgLegacy'
  | 'assignJiraCallers'
  | 'assignOrgCallers'
  | 'checkJira'
  | 'personToken'
  | 'personLogIn'
  | 'personConnect';
