import { html, type Html } from '../html';
import type { ShownFields } from './issue-fields';

export function statusBadge({ name, category }: ShownFields['status']): Html {
  return html`<span class="status status-${category}">${name}</span>`;
}
