import type { AnswerOf, Procedure, QuestionOf } from '../contract/procedure';
import type { IssueRights, ProjectRights } from './jira';

/** Somebody on an issue, with the rights Jira gave them a moment ago. */
export interface IssueCaller {
  readonly accountId: string;
  readonly issueId: string;
  readonly rights: IssueRights;
}

/** Somebody who administers a project or the whole of Jira, with the rights Jira gave them a moment ago. */
export interface ProjectCaller {
  readonly accountId: string;
  readonly projectId: string;
  readonly rights: ProjectRights;
}

/** Somebody who administers this site. */
export interface SiteCaller {
  readonly accountId: string;
}

/** A verb bound to its ports: who asks, what they ask, and the answer its procedure declares. Throws AppError only. */
type Verb<Caller, P extends Procedure> = (caller: Caller, question: QuestionOf<P>) => Promise<AnswerOf<P>>;
export type IssueVerb<P extends Procedure> = Verb<IssueCaller, P>;
export type ProjectVerb<P extends Procedure> = Verb<ProjectCaller, P>;
export type SiteVerb<P extends Procedure> = Verb<SiteCaller, P>;
