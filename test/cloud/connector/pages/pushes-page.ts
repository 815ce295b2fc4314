import { orgNamed } from './org-named';
import { html } from './html';
import type { Page } from './page';
import { recordLink, table, time } from './pieces';

const shown = 200;

/** The push log, newest first. */
export const pushesPage: Page = {
  path: /^\/pushes$/,
  get: ({ world }) => {
    const rows = world.pushes
      .list(shown)
      .map((entry) => [
        time(entry.at),
        html`<a href="/associations?issueId=${entry.issueId}">${entry.issueKey || entry.issueId}</a>`,
        html`${entry.son} ${recordLink(entry.soid, orgNamed(world, entry.connection))}`,
        entry.outcome,
        entry.detail || Object.keys(entry.fields).join(', '),
        entry.connection,
      ]);
    const body = html` <p>
        ${String(world.pushes.count())} pushes were asked with a valid token. The newest ${String(shown)} are
        listed.
      </p>
      ${table('Push log', ['Time', 'Issue', 'Record', 'Outcome', 'Fields or reason', 'Connection'], rows)}`;
    return { kind: 'show', title: 'Push log', body };
  },
};
