import { html } from './html';
import { mountModule } from './mount-module';
import { appPage } from './pages/app-page';
import { appsPage } from './pages/apps-page';
import { issuePage } from './pages/issue-page';
import { messagePage } from './pages/message-page';
import { projectHead, type ProjectTab } from './pages/project-head';
import { projectPage } from './pages/project-page';
import { projectsPage } from './pages/projects-page';
import { showAdminApp } from './show-admin-app';
import { notAllowed, notFound, onlyAdmins, shown, type Redirect, type ShownPage } from './shown-page';
import { isOffered, lookAt, lookAtIssue, lookAtProject, type SiteProject } from './target';
import type { Viewer } from './viewer';

/** The page at an address, as this person may see it. */
export function showPage(viewer: Viewer): ShownPage | Redirect {
  const [, first = '', second = '', third = '', fourth = ''] = viewer.url.pathname
    .split('/')
    .map(decodeURIComponent);
  if (first === '' || (first === 'projects' && second === '')) return showProjects(viewer);
  if (first === 'projects' && third === 'apps') return showProjectApp(viewer, second, fourth);
  if (first === 'projects' && third === '') return showProject(viewer, second);
  if (first === 'browse' && third === '') return showIssue(viewer, second);
  if (first === 'settings' && (second === '' || second === 'apps')) return showApps(viewer);
  if (first === 'admin' && second === 'apps') return showAdminApp(viewer, third, fourth);
  if (first === 'jira' && second === 'apps') return showGlobalPage(viewer);
  return notFound;
}

function showProjects({ world: { jira }, user }: Viewer): ShownPage {
  const projects = jira
    .listProjects(user.accountId)
    .map((project) => ({ ...project, total: jira.listIssues(user.accountId, project.key, 1).total }));
  return shown('Projects', projectsPage(projects));
}

function showProject(viewer: Viewer, key: string): ShownPage {
  const { world, user, url } = viewer;
  const place = lookAtProject(world.jira, user.accountId, key);
  if (!place.seen || place.target.on !== 'project') return hidden('project');
  const { project } = place.target;
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  const list = world.jira.listIssues(user.accountId, project.key, page);
  return shown(
    project.name,
    projectPage(project, tabs(viewer, project, place.permissions), list),
    project.key,
  );
}

function tabs(
  { world, url }: Viewer,
  { key }: SiteProject,
  permissions: ReadonlySet<string>,
): readonly ProjectTab[] {
  const pages = world.modules.filter(
    (module) => module.type === 'jira:projectPage' && isOffered(module, permissions),
  );
  const links = [
    { label: 'Issues', href: `/projects/${key}` },
    ...pages.map((module) => ({ label: module.title, href: `/projects/${key}/apps/${module.key}` })),
  ];
  const isHere = (href: string) =>
    url.pathname === href || (href.includes('/apps/') && url.pathname.startsWith(`${href}/`));
  return links.map((link) => ({ ...link, current: isHere(link.href) }));
}

function showProjectApp(viewer: Viewer, key: string, moduleKey: string): ShownPage {
  const { world, user } = viewer;
  const module = world.modules.find((each) => each.type === 'jira:projectPage' && each.key === moduleKey);
  if (!module) return notFound;
  const place = lookAt(world.jira, user.accountId, module, { projectKey: key });
  if (!place.seen || place.target.on !== 'project') return hidden('project');
  if (!isOffered(module, place.permissions))
    return notAllowed('This page is for admins of the project or of Jira.');
  const { project } = place.target;
  const head = projectHead(project, tabs(viewer, project, place.permissions));
  return shown(
    `${module.title} - ${project.name}`,
    appPage(mountModule(viewer, module, place.target), head),
    project.key,
  );
}

/** The app's one page for everybody, at its own address and whatever the app puts below it. */
function showGlobalPage(viewer: Viewer): ShownPage {
  const { world, user, url } = viewer;
  const isAt = (home = ''): boolean => url.pathname === home || url.pathname.startsWith(`${home}/`);
  const module = world.modules.find(({ type, home }) => type === 'jira:globalPage' && isAt(home));
  if (!module) return notFound;
  const place = lookAt(world.jira, user.accountId, module, {});
  if (!place.seen || !isOffered(module, place.permissions))
    return notAllowed('This page is not offered to you.');
  return shown(module.title, appPage(mountModule(viewer, module, place.target), html``));
}

function showIssue(viewer: Viewer, key: string): ShownPage {
  const { world, user } = viewer;
  const place = lookAtIssue(world.jira, user.accountId, key);
  if (!place.seen || place.target.on !== 'issue') return hidden('issue');
  const { target, permissions } = place;
  const offered = (type: string) =>
    world.modules
      .filter((module) => module.type === type && isOffered(module, permissions))
      .map((module) => mountModule(viewer, module, target));
  const { issue, project } = target;
  const content = issuePage({
    issue,
    project,
    panels: offered('jira:issuePanel'),
    actions: offered('jira:issueAction'),
  });
  return shown(`[${issue.key}] ${issue.summary}`, content, project.key);
}

function showApps({ world, user }: Viewer): ShownPage {
  if (!world.jira.permissionsOf(user.accountId, {}).has('ADMINISTER')) return onlyAdmins;
  return shown('Apps', appsPage(world.modules.filter(({ type }) => type === 'jira:adminPage')));
}

/** Jira does not distinguish hidden from missing. */
function hidden(what: 'issue' | 'project'): ShownPage {
  const text = `Either this ${what} does not exist, or you do not have permission to see it.`;
  return { ...notFound, content: messagePage(`You can't view this ${what}`, text) };
}
