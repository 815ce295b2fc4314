import { html, type Html } from './html';

/** An instant a person can read, in UTC. */
export function time(at: number): Html {
  const iso = new Date(at).toISOString();
  return html`<time datetime="${iso}">${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC</time>`;
}

/** A table that scrolls sideways in a narrow window, with a sentence instead if it has no rows. */
export function table(
  name: string,
  columns: readonly string[],
  rows: readonly (readonly (Html | string)[])[],
): Html {
  if (rows.length === 0) return html`<p class="empty">${name}: none yet.</p>`;
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const lines = rows.map(
    (cells) =>
      html`<tr>
        ${cells.map((cell) => html`<td>${cell}</td>`)}
      </tr>`,
  );
  return html`<div class="scroll" role="region" aria-label="${name}" tabindex="0">
    <table>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${lines}
      </tbody>
    </table>
  </div>`;
}

/** A select with a label. An empty option is shown as what it stands for. */
export function choice(
  label: string,
  name: string,
  options: readonly string[],
  chosen = '',
  none = 'any',
): Html {
  const each = options.map((option) =>
    option === chosen
      ? html`<option value="${option}" selected>${option || none}</option>`
      : html`<option value="${option}">${option || none}</option>`,
  );
  return html`<label
    >${label}
    <select name="${name}">
      ${each}
    </select></label
  >`;
}

/** A one-line field with a label. */
export function field(label: string, name: string, value = '', hint = ''): Html {
  return html`<label
    >${label} <input name="${name}" value="${value}" placeholder="${hint}" autocomplete="off"
  /></label>`;
}

/** A checkbox with a label. */
export function check(label: string, name: string, checked: boolean): Html {
  const box = checked
    ? html`<input type="checkbox" name="${name}" checked />`
    : html`<input type="checkbox" name="${name}" />`;
  return html`<label class="check">${box} ${label}</label>`;
}

/** A form with one button. `about` tells a screen reader which of several it is. */
export function button(
  action: string,
  text: string,
  about: string,
  hidden: Readonly<Record<string, string>> = {},
): Html {
  const fields = Object.entries(hidden).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`,
  );
  return html`<form class="inline" method="post" action="${action}">
    ${fields}<button aria-label="${`${text} ${about}`}">${text}</button>
  </form>`;
}

/** The address of the page of a record in an org. */
export function recordPath(soid: string, org: string): string {
  return `/records/${encodeURIComponent(soid)}?org=${encodeURIComponent(org)}`;
}

/** A link to the page of a record in an org. */
export function recordLink(soid: string, org: string): Html {
  return html`<a href="${recordPath(soid, org)}"><code>${soid}</code></a>`;
}

/** The options of an association in words. */
export function flagsInWords(flags: {
  viewOnly: boolean | null;
  autoPush: boolean | null;
  autoPull: boolean | null;
}): string {
  const words = [flags.viewOnly && 'view only', flags.autoPush && 'auto push', flags.autoPull && 'auto pull'];
  return words.filter((word) => typeof word === 'string').join(', ') || 'none';
}
