import { html, type Html } from '../html';
import type { SiteProject } from '../target';

const typeNames: Readonly<Record<string, string>> = {
  service_desk: 'Service management',
  software: 'Software',
  business: 'Business',
};

/** The projects a person may browse, each with its number of issues. */
export function projectsPage(projects: readonly (SiteProject & { readonly total: number })[]): Html {
  const row = ({ key, name, type, total }: SiteProject & { readonly total: number }) =>
    html`<tr>
      <td><a href="/projects/${key}">${name}</a></td>
      <td>${key}</td>
      <td>${typeNames[type] ?? type}</td>
      <td class="number">${total.toLocaleString('en-US')}</td>
    </tr>`;
  return html`<div class="column">
    <h1>Projects</h1>
    <div class="table-box">
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Key</th>
            <th scope="col">Type</th>
            <th scope="col" class="number">Issues</th>
          </tr>
        </thead>
        <tbody>
          ${projects.map(row)}
        </tbody>
      </table>
    </div>
  </div>`;
}
