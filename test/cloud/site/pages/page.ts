import type { PageFacts } from '../mount';
import { html, jsonScript, type Html } from '../html';
import { header } from './header';
import { themeNames, type ColorMode } from '../theme';

/** What every page of the site shows around its content. */
export interface Frame {
  readonly user: { readonly name: string; readonly displayName: string };
  readonly users: readonly { readonly name: string; readonly displayName: string; readonly role: string }[];
  readonly colorMode: ColorMode;
  readonly path: string;
  readonly standIns: readonly { readonly label: string; readonly url: string }[];
  /** The app's page for everybody, in Jira's main navigation. */
  readonly globalPages: readonly { readonly title: string; readonly home: string }[];
  readonly facts: PageFacts;
}

/** A whole page of the site. */
export function page(frame: Frame, title: string, content: Html): string {
  return html`<!doctype html>
    <html lang="en" data-theme="${themeNames}" data-color-mode="${frame.colorMode}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} - Local cloud</title>
        <link rel="stylesheet" href="/__site/theme.css" />
        <link rel="stylesheet" href="/__site/site.css" />
        <link rel="icon" href="/__site/icon.svg" />
        ${jsonScript('page-facts', frame.facts)}
        <script src="/__site/shell.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#content">Skip to content</a>
        ${header(frame)}
        <main id="content" tabindex="-1">${content}</main>
        <div id="flags" class="flags" role="region" aria-label="Notifications"></div>
      </body>
    </html>`.text;
}
