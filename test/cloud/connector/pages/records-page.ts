import { refuse } from '../answer';
import type { World } from '../world';
import type { SalesforceRecord } from '../state/records';
import { toId18 } from '../state/record-id';
import { copyButton } from './copy-button';
import { html, type Html } from './html';
import type { Page } from './page';
import { choice, field, flagsInWords, recordLink, table, time } from './pieces';

const perPage = 50;

/** The records, most recently changed first. */
export const recordsPage: Page = {
  path: /^\/records$/,
  get: ({ world, query }) => {
    const id = (query.get('soid') ?? '').trim();
    if (id !== '') return { kind: 'go', to: `/records/${encodeURIComponent(toId18(id))}` };
    const son = query.get('son') ?? '';
    const page = Math.max(1, Math.floor(Number(query.get('page')) || 1));
    const found = world.records.list(son || null, perPage + 1, (page - 1) * perPage);
    const next = `/records?son=${encodeURIComponent(son)}&page=${String(page + 1)}`;
    const types = ['', ...world.records.counts().map((count) => count.son)];
    const body = html` <form class="stack" method="get" action="/records">
        ${choice('Object type', 'son', types, son)} ${field('Record id', 'soid', '', '500Qy00000VvNShIAN')}
        <button>Show</button>
      </form>
      ${table('Records', ['Record', 'Object type', 'Name', 'Last change'], found.slice(0, perPage).map(row))}
      ${found.length > perPage ? html`<p><a href="${next}">Next ${String(perPage)}</a></p>` : null}`;
    return { kind: 'show', title: 'Records', body };
  },
};

/** One record with all its fields, so that people see what a push has changed. */
export const recordPage: Page = {
  path: /^\/records\/([^/]+)$/,
  get: ({ world, part }) => {
    const record = world.records.find(toId18(part));
    if (!record) throw refuse(404, `There is no record ${part}.`);
    const fields = Object.entries(record.fields).map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value || '(empty)'}</dd>`,
    );
    const links = world.associations.ofRecord(record.soid).map((link) => {
      const key = world.issues.find(link.issueId)?.key ?? link.issueId;
      return [html`<a href="/associations?issueId=${link.issueId}">${key}</a>`, flagsInWords(link)];
    });
    const body = html` <p>${record.son} <code>${record.soid}</code></p>
      <p>
        Its address in Salesforce: <code>${addressOf(record, world)}</code>
        ${copyButton('Copy address', addressOf(record, world))}
      </p>
      <p>Last change: ${time(record.changedAt)}, by ${record.changedBy}</p>
      <h2>Fields</h2>
      <dl>${fields}</dl>
      <h2>Jira issues</h2>
      ${table('Jira issues', ['Issue', 'Options'], links)}`;
    return { kind: 'show', title: nameOf(record), body };
  },
};

/** The record's address in Lightning, in the org of the first connection. */
function addressOf({ son, soid }: SalesforceRecord, { connections }: World): string {
  const [first] = connections.list();
  const host = (first?.salesforceHost ?? 'example.my.salesforce.com').replace(
    /\.my\.salesforce\.com$/,
    '.lightning.force.com',
  );
  return `https://${host}/lightning/r/${son}/${soid}/view`;
}

function row(record: SalesforceRecord): (Html | string)[] {
  return [
    recordLink(record.soid),
    record.son,
    nameOf(record),
    html`${time(record.changedAt)}<br />${record.changedBy}`,
  ];
}

function nameOf({ fields, soid }: SalesforceRecord): string {
  return fields['Subject'] ?? fields['Name'] ?? soid;
}
