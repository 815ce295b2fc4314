import { getIn, issueTypes, type Named } from './catalog';
import { issueFields } from './issue-fields';
import type { IssueStore, StoredIssue } from './issue-store';
import { permissionsAnywhere, permissionsIn, visibleProjects, type Caller } from './permissions';
import { findProject, getProject, type Project } from './projects';
import type { Visibility } from './visibility';

/** An issue as the code around Jira needs it, regardless of who may see it. */
interface FoundIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly projectKey: string;
  readonly projectType: Project['type'];
  readonly summary: string;
  readonly issueType: Named;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A page of a project's issues. Pages count from 1 and hold 50. */
interface IssuePage {
  readonly issues: readonly FoundIssue[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** Look-ups in Jira without a REST call. `find…` sees everything, `list…` what the person sees. */
export interface Lookups {
  findIssue(idOrKey: string): FoundIssue | undefined;
  findProject(idOrKey: string): Project | undefined;
  permissionsOf(
    accountId: string,
    where: { readonly issueId?: string; readonly projectId?: string },
  ): ReadonlySet<string>;
  listProjects(accountId: string): readonly Project[];
  listIssues(accountId: string, projectKey: string, page: number): IssuePage;
}

const perPage = 50;

/** Looks up the stored issues and the fixed people and projects. */
export function createLookups(issues: IssueStore, visibility: Visibility): Lookups {
  return {
    findProject,
    findIssue(idOrKey) {
      const issue = issues.find(idOrKey);
      return issue && foundIssue(issue);
    },
    permissionsOf(accountId, { issueId, projectId }) {
      const caller: Caller = { kind: 'user', accountId };
      if (issueId === undefined && projectId === undefined) return permissionsAnywhere(caller);
      const issue = issueId === undefined ? undefined : visibility.find(issueId, caller);
      return issue ? visibility.permissionsOn(issue, caller) : permissionsIn(projectId ?? '', caller);
    },
    listProjects: (accountId) => visibleProjects({ kind: 'user', accountId }),
    listIssues(accountId, projectKey, page) {
      const caller: Caller = { kind: 'user', accountId };
      const project = visibleProjects(caller).find(({ key }) => key === projectKey);
      if (!project) return { issues: [], page: 1, pages: 0, total: 0 };
      const total = visibility.count(project.id, caller);
      const listed = visibility.list(project.id, caller, (page - 1) * perPage, perPage);
      return { issues: listed.map(foundIssue), page, pages: Math.ceil(total / perPage), total };
    },
  };
}

function foundIssue(issue: StoredIssue): FoundIssue {
  const { id, key, type } = getProject(String(issue.project_id));
  return {
    id: String(issue.id),
    key: issue.key,
    projectId: id,
    projectKey: key,
    projectType: type,
    summary: issue.summary,
    issueType: getIn(issueTypes, String(issue.type_id)),
    fields: issueFields(issue),
  };
}
