import { html, type Html } from '../html';
import type { Frame } from './page';

/** The bar on top of every page: navigation, colours, and the current user. */
export function header({ user, users, colorMode, path, standIns, globalPages }: Frame): Html {
  const link = (href: string, label: string) =>
    html`<a href="${href}" ${isUnder(path, href) ? html` aria-current="page"` : ''}>${label}</a>`;
  return html`<header class="top">
    <a class="brand" href="/"
      ><img src="/__site/icon.svg" alt="" width="24" height="24" />
      <span><strong>Local cloud</strong> <small>a stand-in for Jira</small></span></a
    >
    <nav aria-label="Site">
      ${link('/projects', 'Projects')} ${link('/settings/apps', 'Settings')}
      ${globalPages.map(({ title, home }) => link(home, title))}
      ${standIns.map(({ label, url }) => html`<a href="${url}">${label}</a>`)}
    </nav>
    <div class="who">
      <button
        type="button"
        id="color-switch"
        role="switch"
        class="switch"
        aria-checked="${String(colorMode === 'dark')}"
      >
        <span class="switch-track" aria-hidden="true"></span>Dark
      </button>
      <form method="post" action="/__site/user">
        <input type="hidden" name="back" value="${path}" />
        <label for="user-switch" class="hidden-label">User</label>
        <select id="user-switch" name="user">
          ${users.map(
            ({ name, displayName, role }) =>
              html`<option value="${name}" ${name === user.name ? html` selected` : ''}>
                ${displayName} (${role})
              </option>`,
          )}
        </select>
        <noscript><button type="submit">Switch</button></noscript>
      </form>
    </div>
  </header>`;
}

function isUnder(path: string, href: string): boolean {
  if (href === '/settings/apps') return path.startsWith('/settings') || path.startsWith('/admin');
  if (href.startsWith('/jira/apps/')) return path.startsWith(href);
  return path === '/' || path.startsWith('/projects') || path.startsWith('/browse');
}
