import { orgsOf } from '../state/connections';
import { html } from './html';
import type { Page } from './page';
import { table } from './pieces';

/** The addresses of the service and how much it holds. */
export const overviewPage: Page = {
  path: /^\/$/,
  get: ({ world, origins, region }) => {
    const totals = orgsOf(world.connections.list()).flatMap((org) =>
      world.records
        .counts(org)
        .map(({ son, total }) => [
          org,
          html`<a href="/records?org=${org}&son=${son}">${son}</a>`,
          String(total),
        ]),
    );
    const strikes = world.faults.list().filter(({ left }) => left !== 0).length;
    const body = html` <p>
        This service runs on this machine only. It answers the four published calls of the Connector's REST
        API, for development and tests.
      </p>
      <h2>Addresses</h2>
      <dl>
        <dt>Global</dt>
        <dd><code>${origins.global}</code>${region === 'global' ? ' (this one)' : ''}</dd>
        <dt>EU</dt>
        <dd><code>${origins.eu}</code>${region === 'eu' ? ' (this one)' : ''}</dd>
      </dl>
      <p class="hint">
        Both are one service with the same links and records. A token is good on the address of its region
        only.
      </p>
      <h2>What it holds</h2>
      <dl>
        <dt>Issues linked</dt>
        <dd><a href="/associations">${String(world.associations.issues(100_000).length)}</a></dd>
        <dt>Pushes asked</dt>
        <dd><a href="/pushes">${String(world.pushes.count())}</a></dd>
        <dt>Faults set</dt>
        <dd><a href="/switches">${String(strikes)}</a></dd>
      </dl>
      <h2>Salesforce records</h2>
      ${table('Records by org and object type', ['Org', 'Object type', 'Records'], totals)}`;
    return { kind: 'show', title: 'Overview', body };
  },
};
