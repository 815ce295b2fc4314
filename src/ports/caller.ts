import type { AnswerOf, Procedure, QuestionOf } from '../contract/procedure';
import type { IssueRights, ProjectRights } from './jira';

/**
 * A person on an issue, with the rights Jira has just given them. `projectId`: the issue's project when the page was
 * opened, null where the page does not say.
 */
export interface IssueCaller {
  readonly accountId: string;
  readonly issueId: string;
  readonly projectId: string | null;
  readonly rights: IssueRights;
}

/** A person who administers a project or all of Jira, with the rights Jira has just given them. */
export interface ProjectCaller {
  readonly accountId: string;
  readonly projectId: string;
  readonly rights: ProjectRights;
}

/** A person who administers this site. */
export interface SiteCaller {
  readonly accountId: string;
}

/** A person who administers this site, with its address and the id Atlassian's API knows it by; null where the platform does not say. */
export interface AdminCaller extends SiteCaller {
  readonly siteUrl: string | null;
  readonly cloudId: string | null;
}

/** A person who uses this site. `siteUrl` is its address, null where the platform does not say. */
export interface PersonCaller {
  readonly accountId: string;
  readonly siteUrl: string | null;
}

/** A verb bound to its ports: who asks, what they ask, and the answer its procedure declares. Throws AppError only. */
export type Verb<Caller, P extends Procedure> = (
  caller: Caller,
  question: QuestionOf<P>,
) => Promise<AnswerOf<P>>;
export type IssueVerb<P extends Procedure> = Verb<IssueCaller, P>;
export type ProjectVerb<P extends Procedure> = Verb<ProjectCaller, P>;
export type SiteVerb<P extends Procedure> = Verb<SiteCaller, P>;
export type AdminVerb<P extends Procedure> = Verb<AdminCaller, P>;
export type PersonVerb<P extends Procedure> = Verb<PersonCaller, P>;
