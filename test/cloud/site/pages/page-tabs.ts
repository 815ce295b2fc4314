import { html, type Html } from '../html';
import type { UiModule } from '../ui-module';

/** The app's own pages within its admin page, as Jira lists them. Nothing if it has none. */
export function pageTabs(
  { title, pages }: Pick<UiModule, 'title' | 'pages'>,
  base: string,
  route: string,
): Html {
  if (pages.length === 0) return html``;
  const tab = (page: UiModule['pages'][number]) =>
    html`<a href="${base}/${page.route}" ${page.route === route && html` aria-current="page"`}
      >${page.title}</a
    >`;
  return html`<nav class="tabs" aria-label="${title}" data-app-pages>${pages.map(tab)}</nav>`;
}
