import { html, type Html } from './html';
import { mountModule } from './mount-module';
import { appPage } from './pages/app-page';
import { appsPage } from './pages/apps-page';
import { issuePage } from './pages/issue-page';
import { messagePage } from './pages/message-page';
import { projectHead, type ProjectTab } from './pages/project-head';
import { projectPage } from './pages/project-page';
import { projectsPage } from './pages/projects-page';
import { isOffered, lookAt, lookAtIssue, lookAtProject, type SiteProject } from './target';
import type { Viewer } from './viewer';

/** What a page of the site shows, with its HTTP status. `projectKey` is the project it is about. */
export interface ShownPage {
  readonly status: number;
  readonly title: string;
  readonly content: Html;
  readonly projectKey: string | null;
}

const nothing: ShownPage = {
  status: 404,
  title: 'Not found',
  content: messagePage("We couldn't find that page", 'Check the address, or start again from the projects.'),
  projectKey: null,
};

/** The page at an address, as this person may see it. */
export function showPage(viewer: Viewer): ShownPage {
  const [, first = '', second = '', third = '', fourth = ''] = viewer.url.pathname
    .split('/')
    .map(decodeURIComponent);
  if (first === '' || (first === 'projects' && second === '')) return showProjects(viewer);
  if (first === 'projects' && third === 'apps') return showProjectApp(viewer, second, fourth);
  if (first === 'projects' && third === '') return showProject(viewer, second);
  if (first === 'browse' && third === '') return showIssue(viewer, second);
  if (first === 'settings' && (second === '' || second === 'apps')) return showApps(viewer);
  if (first === 'admin' && second === 'apps') return showAdminApp(viewer, third);
  return nothing;
}

function shown(title: string, content: Html, projectKey: string | null = null): ShownPage {
  return { status: 200, title, content, projectKey };
}

function showProjects({ world: { jira }, user }: Viewer): ShownPage {
  const projects = jira
    .listProjects(user.accountId)
    .map((project) => ({ ...project, total: jira.listIssues(user.accountId, project.key, 1).total }));
  return shown('Projects', projectsPage(projects));
}

function showProject(viewer: Viewer, key: string): ShownPage {
  const { world, user, url } = viewer;
  const sight = lookAtProject(world.jira, user.accountId, key);
  if (!sight.seen || sight.target.on !== 'project') return hidden('project');
  const { project } = sight.target;
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  const list = world.jira.listIssues(user.accountId, project.key, page);
  return shown(
    project.name,
    projectPage(project, tabs(viewer, project, sight.permissions), list),
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
  if (!module) return nothing;
  const sight = lookAt(world.jira, user.accountId, module, { projectKey: key });
  if (!sight.seen || sight.target.on !== 'project') return hidden('project');
  if (!isOffered(module, sight.permissions)) return notAllowed('This page is for project admins.');
  const { project } = sight.target;
  const head = projectHead(project, tabs(viewer, project, sight.permissions));
  return shown(
    `${module.title} - ${project.name}`,
    appPage(mountModule(viewer, module, sight.target), head),
    project.key,
  );
}

function showIssue(viewer: Viewer, key: string): ShownPage {
  const { world, user } = viewer;
  const sight = lookAtIssue(world.jira, user.accountId, key);
  if (!sight.seen || sight.target.on !== 'issue') return hidden('issue');
  const { target, permissions } = sight;
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

function showAdminApp(viewer: Viewer, moduleKey: string): ShownPage {
  const { world, user } = viewer;
  const module = world.modules.find((each) => each.type === 'jira:adminPage' && each.key === moduleKey);
  if (!module) return nothing;
  const sight = lookAt(world.jira, user.accountId, module, {});
  if (!sight.seen) return onlyAdmins;
  const crumbs = html`<nav class="crumbs" aria-label="Breadcrumbs">
    <a href="/settings/apps">Apps</a> <a href="${viewer.url.pathname}" aria-current="page">${module.title}</a>
  </nav>`;
  return shown(module.title, appPage(mountModule(viewer, module, sight.target), crumbs));
}

/** Jira does not tell what is hidden from what does not exist. */
function hidden(what: 'issue' | 'project'): ShownPage {
  const text = `Either this ${what} does not exist, or you do not have permission to see it.`;
  return { ...nothing, content: messagePage(`You can't view this ${what}`, text) };
}

function notAllowed(text: string): ShownPage {
  return {
    status: 403,
    title: 'No permission',
    content: messagePage("You don't have access to this page", text),
    projectKey: null,
  };
}

const onlyAdmins = notAllowed(
  'You need to be a Jira admin. Ask an admin of this site, or switch to Ada in the header.',
);
