import { html, type Html } from '../html';

/** A page that says why there is nothing else to show, and where to go. */
export function messagePage(title: string, text: string): Html {
  return html`<div class="message">
    <h1>${title}</h1>
    <p>${text}</p>
    <p><a class="button" href="/projects">Go to projects</a></p>
  </div>`;
}
