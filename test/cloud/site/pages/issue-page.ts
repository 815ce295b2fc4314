import { html, type Html } from '../html';
import type { Mount } from '../mount';
import type { SiteIssue, SiteProject } from '../target';
import { appFrame } from './app-frame';
import { readFields } from './issue-fields';
import { statusBadge } from './status-badge';

export interface IssuePage {
  readonly issue: SiteIssue;
  readonly project: SiteProject;
  readonly panels: readonly Mount[];
  readonly actions: readonly Mount[];
}

/** An issue as Jira shows it: its text, the apps' panels below, its fields at the side, the apps' actions in a menu. */
export function issuePage({ issue, project, panels, actions }: IssuePage): Html {
  const fields = readFields(issue.fields);
  return html`<article class="issue">
    <header class="issue-head">
      <nav class="crumbs" aria-label="Breadcrumbs">
        <a href="/projects">Projects</a><a href="/projects/${project.key}">${project.name}</a>
        <a href="/browse/${issue.key}" aria-current="page">${issue.key}</a>
      </nav>
      <div class="issue-title">
        <h1>${issue.summary}</h1>
        ${menu(actions)}
      </div>
    </header>
    <div class="issue-main">
      <section aria-labelledby="description">
        <h2 id="description">Description</h2>
        ${fields.paragraphs.length === 0 ? html`<p class="subtle">No description</p>` : fields.paragraphs.map((text) => html`<p>${text}</p>`)}
      </section>
      ${panels.length > 0 && html`<div class="apps" role="region" aria-label="Apps">${panels.map(panel)}</div>`}
    </div>
    <aside class="issue-side" aria-label="Details">
      <div class="card">
        <h2>Details</h2>
        <dl>
          ${field('Status', statusBadge(fields.status))} ${field('Type', issue.issueType.name)}
          ${field('Priority', fields.priority)} ${field('Assignee', fields.assignee)}
          ${field('Reporter', fields.reporter)} ${field('Created', fields.created)}
          ${field('Updated', fields.updated)}
        </dl>
      </div>
    </aside>
  </article>`;
}

function panel(mount: Mount): Html {
  const id = `panel-${mount.moduleKey}`;
  return html`<section class="panel" aria-labelledby="${id}">
    <h2 id="${id}">${mount.title}</h2>
    ${appFrame(mount, 'panel')}
  </section>`;
}

function menu(actions: readonly Mount[]): Html {
  const item = (mount: Mount) =>
    html`<button
      type="button"
      role="menuitem"
      tabindex="-1"
      data-opens="dialog"
      data-mount="${JSON.stringify(mount)}"
    >
      ${mount.title}
    </button>`;
  return html`<div class="menu-box">
    <button
      type="button"
      class="icon-button"
      aria-label="More actions"
      aria-haspopup="menu"
      aria-expanded="false"
      aria-controls="actions"
      data-menu="actions"
    >
      •••
    </button>
    <div id="actions" class="menu" role="menu" aria-label="More actions" hidden>
      ${actions.length === 0 ? html`<p class="subtle">No actions for you here</p>` : actions.map(item)}
    </div>
  </div>`;
}

function field(name: string, value: Html | string): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}
