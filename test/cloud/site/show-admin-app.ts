import { html, type Html } from './html';
import { mountModule } from './mount-module';
import { appPage } from './pages/app-page';
import { pageTabs } from './pages/page-tabs';
import { notFound, onlyAdmins, shown, type Redirect, type ShownPage } from './shown-page';
import { lookAt } from './target';
import type { UiModule } from './ui-module';
import type { Viewer } from './viewer';

/**
 * An admin page of the app. One with pages shows them as tabs, and its bare address leads to the first. The app itself
 * finds out the current one with `view.createHistory()`.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-admin-page/ (subpages)
 */
export function showAdminApp(viewer: Viewer, moduleKey: string, route: string): ShownPage | Redirect {
  const { world, user, url } = viewer;
  const module = world.modules.find((each) => each.type === 'jira:adminPage' && each.key === moduleKey);
  if (!module) return notFound;
  const place = lookAt(world.jira, user.accountId, module, {});
  if (!place.seen) return onlyAdmins;
  const base = `/admin/apps/${module.key}`;
  const [first] = module.pages;
  if (first && route === '') return { redirectTo: `${base}/${first.route}${url.search}` };
  const current = module.pages.find((page) => page.route === route);
  const title = current ? `${current.title} - ${module.title}` : module.title;
  const above = [crumbs(module, base), pageTabs(module, base, route)];
  return shown(title, appPage(mountModule(viewer, module, place.target), html`${above}`));
}

function crumbs({ title, pages }: UiModule, base: string): Html {
  return html`<nav class="crumbs" aria-label="Breadcrumbs">
    <a href="/settings/apps">Apps</a>
    <a href="${base}" ${pages.length === 0 && html` aria-current="page"`}>${title}</a>
  </nav>`;
}
