import { html, type Html } from './html';

const places = [
  ['/', 'Overview'],
  ['/connections', 'Connections'],
  ['/associations', 'Associations'],
  ['/records', 'Records'],
  ['/pushes', 'Push log'],
  ['/switches', 'Switches and faults'],
] as const;

interface Shown {
  readonly title: string;
  readonly path: string;
  readonly body: Html;
  readonly saved: boolean;
  /** Where people came from. Null if the stand-in runs without a Jira. */
  readonly jiraUrl: string | null;
}

/** A whole page with the label that every page of the stand-in has. */
export function layout({ title, path, body, saved, jiraUrl }: Shown): string {
  const links = places.map(([to, name]) => {
    const here = to === '/' ? path === '/' : path.startsWith(to);
    return html`<li>
      ${here ? html`<a href="${to}" aria-current="page">${name}</a>` : html`<a href="${to}">${name}</a>`}
    </li>`;
  });
  return html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - Connector stand-in</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stand-in.css" />
        <script src="/stand-in.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        <header>
          <p class="label">
            <strong>Stand-in, not Appfire's service; its error behaviour is invented</strong>
          </p>
          <div class="bar">
            <p class="name">
              Connector stand-in
              ${jiraUrl === null ? null : html`<a class="back" href="${jiraUrl}">Back to Jira</a>`}
            </p>
            <nav aria-label="Pages">
              <ul>
                ${links}
              </ul>
            </nav>
          </div>
        </header>
        <main id="content">
          ${saved ? html`<p class="saved" role="status">Saved</p>` : null}
          <h1>${title}</h1>
          ${body}
        </main>
      </body>
    </html> `.markup;
}
