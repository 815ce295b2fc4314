import { html, type Html } from '../html';
import type { SiteProject } from '../target';

export interface ProjectTab {
  readonly label: string;
  readonly href: string;
  readonly current: boolean;
}

/** A project's name, and links to its issues and its apps. */
export function projectHead({ name }: SiteProject, tabs: readonly ProjectTab[]): Html {
  return html`<nav class="crumbs" aria-label="Breadcrumbs"><a href="/projects">Projects</a></nav>
    <h1>${name}</h1>
    <nav class="tabs" aria-label="Project">
      ${tabs.map(({ label, href, current }) => html`<a href="${href}" ${current ? html` aria-current="page"` : ''}>${label}</a>`)}
    </nav>`;
}
