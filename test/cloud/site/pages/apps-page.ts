import { html, type Html } from '../html';
import type { UiModule } from '../ui-module';

/**
 * The app settings of every Jira admin: the app's own pages, and the buttons that configure it and get it started.
 * @see https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-admin-page/ (useAsConfig, useAsGetStarted)
 */
export function appsPage(modules: readonly UiModule[]): Html {
  const configure = modules.find(({ useAsConfig }) => useAsConfig);
  const getStarted = modules.find(({ useAsGetStarted }) => useAsGetStarted);
  const pages = modules.filter(({ useAsConfig, useAsGetStarted }) => !useAsConfig && !useAsGetStarted);
  const appName = pages[0]?.title ?? configure?.title ?? 'App';
  return html`<div class="column">
    <h1>Apps</h1>
    <p class="subtle">Apps installed on this site.</p>
    <div class="card app-card">
      <div>
        <h2>${appName}</h2>
        <p>
          ${pages.map(({ key, title }) => html`<a href="/admin/apps/${key}">${title} settings page</a> `)}
        </p>
      </div>
      ${getStarted && html`<a class="button" href="/admin/apps/${getStarted.key}">Get started</a>`}
      ${configure && html`<a class="button primary" href="/admin/apps/${configure.key}">${configure.title || 'Configure'}</a>`}
    </div>
  </div>`;
}
