import { changeConnection } from '../control/connection-routes';
import { parse } from '../control/route';
import type { Binding, Connection } from '../state/connections';
import { binding } from '../state/connections';
import { html, type Html } from './html';
import type { Page } from './page';
import { button, check, choice, field, table } from './pieces';
import { tokenTable } from './token-table';

/** The connections, each with the menu where an admin finds the API access token. */
export const connectionsPage: Page = {
  path: /^\/connections$/,
  get: ({ world }) => {
    const ids = world.connections.list().map(({ id }) => id);
    const body = html` ${world.connections.list().map(card)}
      <h2>Bound projects</h2>
      ${table('Bound projects', ['Project id', 'Connection', 'Mapping', 'Action'], world.connections.bindings().map(bindingRow))}
      <form class="stack" method="post" action="/bindings">
        ${field('Project id', 'projectId', '', '10003')} ${choice('Connection', 'connection', ids, ids[0])}
        <button>Bind project</button>
      </form>
      <h2>REST API tokens</h2>
      ${tokenTable(world)}`;
    return { kind: 'show', title: 'Connections', body };
  },
};

/** Saves a connection's own switches. */
export const connectionForm: Page = {
  path: /^\/connections\/([^/]+)$/,
  post: ({ world, part, form }) => {
    changeConnection(world, part, {
      authorized: form.has('authorized'),
      allowModification: form.has('allowModification'),
      allowAutoPush: form.has('allowAutoPush'),
      allowAutoPull: form.has('allowAutoPull'),
      objects: (form.get('objects') ?? '').split(/[\s,]+/).filter(Boolean),
    });
    return { kind: 'go', to: '/connections?saved' };
  },
};

/** Binds a project (every issue type to every object of the connection), or removes its binding. */
export const bindingForm: Page = {
  path: /^\/bindings$/,
  post: ({ world, form }) => {
    const projectId = form.get('projectId');
    if (form.has('unbind')) world.connections.unbind(projectId ?? '');
    const connection = world.connections.find(form.get('connection') ?? '');
    if (connection) {
      const mapping = { '*': connection.objects };
      world.connections.bind(parse(binding, { projectId, connection: connection.id, mapping }));
    }
    return { kind: 'go', to: '/connections?saved' };
  },
};

function card(connection: Connection): Html {
  const { id, name, salesforceHost, objects } = connection;
  return html`<section class="card" aria-labelledby="c-${id}">
    <div class="head">
      <h2 id="c-${id}">${name}</h2>
      <details class="menu">
        <summary aria-label="More actions for ${name}">&#x22EF;</summary>
        <div><a href="/connections/${id}/token">API Access Token</a></div>
      </details>
    </div>
    <p class="hint">
      ${connection.authorized ? 'Authorized' : 'Salesforce authorization has lapsed'} at
      <code>${salesforceHost}</code>
    </p>
    <form class="stack" method="post" action="/connections/${id}">
      <div>
        ${check('Authorized', 'authorized', connection.authorized)}
        ${check('Allow modification', 'allowModification', connection.allowModification)}
        ${check('Allow automatic push', 'allowAutoPush', connection.allowAutoPush)}
        ${check('Allow automatic pull', 'allowAutoPull', connection.allowAutoPull)}
      </div>
      ${field('Available objects', 'objects', objects.join(', '))}
      <button aria-label="Save ${name}">Save</button>
    </form>
  </section>`;
}

function bindingRow({ projectId, connection, mapping }: Binding): (Html | string)[] {
  const mapped = Object.entries(mapping).map(
    ([type, objects]) => `${type === '*' ? 'any issue type' : type}: ${objects.join(', ')}`,
  );
  const unbind = button('/bindings', 'Unbind', `project ${projectId}`, { projectId, unbind: 'yes' });
  return [projectId, connection, mapped.join('; '), unbind];
}
