import { holds } from './display-conditions';
import type { UiModule } from './ui-module';

/** The part of an issue that the site shows. */
export interface SiteIssue {
  readonly id: string;
  readonly key: string;
  readonly projectId: string;
  readonly summary: string;
  readonly issueType: { readonly id: string; readonly name: string };
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface SiteProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: string;
}

/** The part of Jira that decides who may see what. */
export interface JiraWindow {
  findIssue(idOrKey: string): SiteIssue | undefined;
  findProject(idOrKey: string): SiteProject | undefined;
  permissionsOf(
    accountId: string,
    on: { readonly issueId?: string; readonly projectId?: string },
  ): ReadonlySet<string>;
}

/** The issue or project of a module's page, read from Jira as the person who asks. */
export type Target =
  | { readonly on: 'issue'; readonly issue: SiteIssue; readonly project: SiteProject }
  | { readonly on: 'project'; readonly project: SiteProject }
  | { readonly on: 'site' };

/** The issue or project asked for. Only a name: it proves nothing. */
export interface Wish {
  readonly issueKey?: string | undefined;
  readonly projectKey?: string | undefined;
}

/** What a person gets of what they asked for. Jira does not distinguish hidden from missing. */
export type Place =
  | { readonly seen: true; readonly target: Target; readonly permissions: ReadonlySet<string> }
  | { readonly seen: false; readonly why: 'hidden or missing' | 'not an admin' };

/** Looks up a module's issue or project as one person sees it. */
export function lookAt(
  jira: JiraWindow,
  accountId: string,
  module: Pick<UiModule, 'type'>,
  wish: Wish,
): Place {
  if (module.type === 'jira:adminPage') {
    const permissions = jira.permissionsOf(accountId, {});
    if (!permissions.has('ADMINISTER')) return { seen: false, why: 'not an admin' };
    return { seen: true, target: { on: 'site' }, permissions };
  }
  if (module.type === 'jira:globalPage')
    return { seen: true, target: { on: 'site' }, permissions: jira.permissionsOf(accountId, {}) };
  if (module.type === 'jira:projectPage') return lookAtProject(jira, accountId, wish.projectKey ?? '');
  return lookAtIssue(jira, accountId, wish.issueKey ?? '');
}

export function lookAtIssue(jira: JiraWindow, accountId: string, issueKey: string): Place {
  const issue = jira.findIssue(issueKey);
  const project = issue && jira.findProject(issue.projectId);
  if (!project) return { seen: false, why: 'hidden or missing' };
  const permissions = jira.permissionsOf(accountId, { issueId: issue.id });
  if (!permissions.has('BROWSE_PROJECTS')) return { seen: false, why: 'hidden or missing' };
  return { seen: true, target: { on: 'issue', issue, project }, permissions };
}

export function lookAtProject(jira: JiraWindow, accountId: string, projectKey: string): Place {
  const project = jira.findProject(projectKey);
  if (!project) return { seen: false, why: 'hidden or missing' };
  const permissions = jira.permissionsOf(accountId, { projectId: project.id });
  if (!permissions.has('BROWSE_PROJECTS')) return { seen: false, why: 'hidden or missing' };
  return { seen: true, target: { on: 'project', project }, permissions };
}

/** Whether Jira would offer the module to somebody with these permissions. This hides but does not protect. */
export function isOffered(
  module: Pick<UiModule, 'displayConditions'>,
  permissions: ReadonlySet<string>,
): boolean {
  return holds(module.displayConditions ?? {}, permissions);
}
