import type { Answer } from '../../connector/answer';
import { copyScript } from '../../connector/pages/copy-button';
import { html, type Html } from '../../connector/pages/html';
import { style } from '../../connector/pages/style';

interface Shown {
  readonly title: string;
  readonly body: Html;
  readonly status?: number;
  /** Said beside the stand-in's name: the org whose page this is. */
  readonly place?: string;
  readonly saved?: boolean;
}

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  // With `no-referrer` a browser would send its forms with the Origin `null`, which is refused.
  'referrer-policy': 'same-origin',
  // No form-action: after consent, the browser goes on to the app's own address.
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; base-uri 'none'; frame-ancestors 'none'",
};

/** A whole page with the label that every page of the stand-in has. */
export function standInPage({ title, body, status = 200, place, saved = false }: Shown): Answer {
  const { markup } = html`<!DOCTYPE html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title} - Salesforce stand-in</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/stand-in.css" />
        <script src="/stand-in.js" defer></script>
      </head>
      <body>
        <header>
          <p class="label"><strong>Stand-in, not Salesforce</strong></p>
          <div class="bar">
            <p class="name">Salesforce stand-in${place === undefined ? '' : `: ${place}`}</p>
            <nav aria-label="Pages">
              <ul>
                <li><a href="/">Overview</a></li>
                <li><a href="/switches">Switches and faults</a></li>
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
    </html> `;
  return { status, headers, body: markup };
}

/** The style sheet and the one script of the pages, by path. */
export const assets: ReadonlyMap<string, Answer> = new Map([
  ['/stand-in.css', { status: 200, headers: { 'content-type': 'text/css; charset=utf-8' }, body: style }],
  [
    '/stand-in.js',
    { status: 200, headers: { 'content-type': 'text/javascript; charset=utf-8' }, body: copyScript },
  ],
]);
