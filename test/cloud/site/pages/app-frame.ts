import { html, type Html } from '../html';
import type { Mount } from '../mount';

/** The place for one of the app's pages. The page's script puts the frame there. */
export function appFrame(mount: Mount, kind: 'panel' | 'full'): Html {
  return html`<div class="app-frame app-frame-${kind}" data-mount="${JSON.stringify(mount)}"></div>`;
}
