import { putLink, removeLink } from '../control/links';
import type { World } from '../world';
import { html, type Html } from './html';
import { orgNamed } from './org-named';
import type { Page } from './page';
import { button, check, field, flagsInWords, recordLink, table, time } from './pieces';

/** The associations of one issue, or the issues that have any. */
export const associationsPage: Page = {
  path: /^\/associations$/,
  get: ({ world, query }) => {
    const asked = query.get('issueId') ?? '';
    const body = html` <form class="stack" method="get" action="/associations">
        ${field('Issue id or key', 'issueId', asked, '10173')}<button>Show</button>
      </form>
      ${asked === '' ? issueList(world) : ofIssue(world, asked)}`;
    return { kind: 'show', title: 'Associations', body };
  },
};

/** Makes, changes or removes a link, as a colleague would in the Connector's own screens. */
export const linkForm: Page = {
  path: /^\/links$/,
  post: ({ world, form }) => {
    const [issueId, soid] = [form.get('issueId') ?? '', (form.get('soid') ?? '').trim()];
    if (form.has('unlink')) removeLink(world, { issueId, soid });
    if (!form.has('unlink')) {
      const flags = {
        viewOnly: form.has('viewOnly'),
        autoPush: form.has('autoPush'),
        autoPull: form.has('autoPull'),
      };
      putLink(world, { issueId, soid, ...flags });
    }
    return { kind: 'go', to: `/associations?issueId=${encodeURIComponent(issueId)}&saved` };
  },
};

function issueList(world: World): Html {
  const rows = world.associations.issues(500).map(({ issueId, total }) => {
    const key = world.issues.find(issueId)?.key ?? '';
    return [html`<a href="/associations?issueId=${issueId}">${issueId}</a>`, key, String(total)];
  });
  return html`<h2>Issues with associations</h2>
    ${table('Issues with associations', ['Issue id', 'Key', 'Associations'], rows)}`;
}

function ofIssue(world: World, asked: string): Html {
  const issue = world.issues.find(asked);
  const issueId = issue?.id ?? asked;
  const rows = world.associations
    .of(issueId)
    .map((link) => [
      link.son,
      recordLink(link.soid, orgNamed(world, link.connection)),
      flagsInWords(link),
      link.connection,
      html`${time(link.changedAt)}<br />${link.changedBy}`,
      button('/links', 'Unlink', link.soid, { issueId, soid: link.soid, unlink: 'yes' }),
    ]);
  return html` <h2>${issue ? `${issue.key} (${issue.id})` : `${asked}: no such issue in Jira`}</h2>
    ${table('Associations of this issue', ['Object type', 'Record', 'Options', 'Made through', 'Last change', 'Action'], rows)}
    <h2>Associate as a colleague would</h2>
    <form class="stack" method="post" action="/links">
      <input type="hidden" name="issueId" value="${issueId}" />
      ${field('Record id', 'soid', '', '500Qy00000VvNShIAN')}
      <div>
        ${check('View only', 'viewOnly', false)}${check('Auto push', 'autoPush', false)}${check('Auto pull', 'autoPull', false)}
      </div>
      <button>Associate</button>
    </form>`;
}
