import { html, type Html } from '../html';
import type { SiteIssue, SiteProject } from '../target';
import { readFields } from './issue-fields';
import { projectHead, type ProjectTab } from './project-head';
import { statusBadge } from './status-badge';

export interface IssuesPage {
  readonly issues: readonly SiteIssue[];
  readonly page: number;
  readonly pages: number;
  readonly total: number;
}

/** A project's issues, one page of them. */
export function projectPage(project: SiteProject, tabs: readonly ProjectTab[], list: IssuesPage): Html {
  return html`<div class="column">
    ${projectHead(project, tabs)}
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">Key</th>
            <th scope="col">Summary</th>
            <th scope="col">Status</th>
            <th scope="col" class="wide-only">Assignee</th>
          </tr>
        </thead>
        <tbody>
          ${list.issues.map(row)}
        </tbody>
      </table>
    </div>
    ${pager(project, list)}
  </div>`;
}

function row({ key, summary, issueType, fields }: SiteIssue): Html {
  const { status, assignee } = readFields(fields);
  return html`<tr>
    <td class="key"><a href="/browse/${key}">${key}</a></td>
    <td><a class="quiet" href="/browse/${key}">${summary}</a><small>${issueType.name}</small></td>
    <td>${statusBadge(status)}</td>
    <td class="wide-only">${assignee}</td>
  </tr>`;
}

function pager({ key }: SiteProject, { page, pages, total, issues }: IssuesPage): Html {
  const first = (page - 1) * 50 + 1;
  const link = (to: number, label: string) =>
    to < 1 || to > pages
      ? html`<span class="button disabled" aria-disabled="true">${label}</span>`
      : html`<a class="button" href="/projects/${key}?page=${to}">${label}</a>`;
  const shown =
    issues.length === 0
      ? 'No issues'
      : `${first} to ${first + issues.length - 1} of ${total.toLocaleString('en-US')}`;
  return html`<nav class="pager" aria-label="Pages">
    ${link(page - 1, 'Previous')} <span>${shown}</span> ${link(page + 1, 'Next')}
  </nav>`;
}
