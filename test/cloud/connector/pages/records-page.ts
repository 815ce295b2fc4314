import { refuse } from '../answer';
import type { World } from '../world';
import { productionOrg } from '../seed/seeded-connections';
import { orgOf, orgsOf } from '../state/connections';
import type { SalesforceRecord } from '../state/records';
import { toId18 } from '../state/record-id';
import { copyButton } from './copy-button';
import { html, type Html } from './html';
import type { Page } from './page';
import { choice, field, flagsInWords, recordLink, recordPath, table, time } from './pieces';

const perPage = 50;

/** The records, most recently changed first. */
export const recordsPage: Page = {
  path: /^\/records$/,
  get: ({ world, query }) => {
    const id = (query.get('soid') ?? '').trim();
    const orgs = orgsOf(world.connections.list());
    const org = query.get('org') ?? productionOrg;
    if (id !== '') return { kind: 'go', to: recordPath(toId18(id), org) };
    const son = query.get('son') ?? '';
    const page = Math.max(1, Math.floor(Number(query.get('page')) || 1));
    const found = world.records.list(org, son || null, perPage + 1, (page - 1) * perPage);
    const next = `/records?org=${encodeURIComponent(org)}&son=${encodeURIComponent(son)}&page=${String(page + 1)}`;
    const types = ['', ...world.records.counts(org).map((count) => count.son)];
    const body = html` <form class="stack" method="get" action="/records">
        ${choice('Org', 'org', orgs, org)} ${choice('Object type', 'son', types, son)}
        ${field('Record id', 'soid', '', '500Qy00000VvNShIAN')}
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
  get: ({ world, part, query }) => {
    const org = query.get('org') ?? productionOrg;
    const record = world.records.find(org, toId18(part));
    if (!record) throw refuse(404, `There is no record ${part} in the org ${org}.`);
    const fields = Object.entries(record.fields).map(
      ([name, value]) =>
        html`<dt>${name}</dt>
          <dd>${value || '(empty)'}</dd>`,
    );
    const links = world.associations.ofRecord(record.soid).map((link) => {
      const key = world.issues.find(link.issueId)?.key ?? link.issueId;
      return [
        html`<a href="/associations?issueId=${link.issueId}">${key}</a>`,
        flagsInWords(link),
        link.connection,
      ];
    });
    const elsewhere = orgsOf(world.connections.list()).filter(
      (other) => other !== org && world.records.has(other, record.soid, record.son),
    );
    const same = elsewhere.map(
      (other) =>
        html`<p>
          The org <a href="${recordPath(record.soid, other)}">${other}</a> has a record with this id too.
        </p>`,
    );
    const body = html` <p>${record.son} <code>${record.soid}</code> in the org ${org}</p>
      ${same}
      <p>
        Its address in Salesforce: <code>${addressOf(record, world)}</code>
        ${copyButton('Copy address', addressOf(record, world))}
      </p>
      <p>Last change: ${time(record.changedAt)}, by ${record.changedBy}</p>
      <h2>Fields</h2>
      <dl>${fields}</dl>
      <h2>Jira issues</h2>
      ${table('Jira issues', ['Issue', 'Options', 'Made through'], links)}`;
    return { kind: 'show', title: nameOf(record), body };
  },
};

/** The record's address in Lightning, in its org. */
function addressOf({ org, son, soid }: SalesforceRecord, { connections }: World): string {
  const itsConnection = connections.list().find((each) => orgOf(each) === org);
  const host = (itsConnection?.salesforceHost ?? 'example.my.salesforce.com').replace(
    /\.my\.salesforce\.com$/,
    '.lightning.force.com',
  );
  return `https://${host}/lightning/r/${son}/${soid}/view`;
}

function row(record: SalesforceRecord): (Html | string)[] {
  return [
    recordLink(record.soid, record.org),
    record.son,
    nameOf(record),
    html`${time(record.changedAt)}<br />${record.changedBy}`,
  ];
}

function nameOf({ fields, soid }: SalesforceRecord): string {
  return fields['Subject'] ?? fields['Name'] ?? soid;
}
