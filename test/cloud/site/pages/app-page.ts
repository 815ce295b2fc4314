import { html, type Html } from '../html';
import type { Mount } from '../mount';
import { appFrame } from './app-frame';

/** A page of the site that the app fills. `above` is what Jira shows above it. */
export function appPage(mount: Mount, above: Html): Html {
  return html`<div class="full">
    <div class="full-head">${above}</div>
    ${appFrame(mount, 'full')}
  </div>`;
}
