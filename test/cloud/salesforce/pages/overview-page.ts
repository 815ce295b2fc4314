import type { Answer } from '../../connector/answer';
import { copyButton } from '../../connector/pages/copy-button';
import { html, type Html } from '../../connector/pages/html';
import { button, table } from '../../connector/pages/pieces';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import type { World } from '../world';
import { standInPage } from './layout';

/** The orgs with their addresses, apps and people. */
export function overviewPage(world: World, saved: boolean): Answer {
  const body = html`<p>
      This runs on this machine only. It answers the part of Salesforce's log-in and REST API that an app
      reading records needs, for development and tests. Its records are those of the Connector's stand-in.
    </p>
    ${world.orgs.list().map((org) => orgCard(world, org))}`;
  return standInPage({ title: 'Overview', body, saved });
}

function orgCard(world: World, org: Org): Html {
  const apps = world.apps.list().filter((app) => app.org === org.key);
  const people = world.users
    .list()
    .filter((user) => user.org === org.key)
    .map((user) => [
      user.name,
      html`<code>${user.username}</code>`,
      user.active ? 'active' : 'not active',
      lessOf([...user.hiddenObjects, ...user.hiddenFields], user.sees),
    ]);
  return html`<section class="card">
    <h2>${org.name}${org.sandbox ? ' (sandbox)' : ''}</h2>
    <dl>
      <dt>My Domain</dt>
      <dd><code>https://${org.host}</code> ${copyButton('Copy address', `https://${org.host}`)}</dd>
      <dt>Organization ID</dt>
      <dd><code>${org.orgId}</code></dd>
      <dt>API requests today</dt>
      <dd>${String(world.usage.used(org))} of ${String(org.dailyLimit)}</dd>
    </dl>
    ${apps.map((app) => appPart(world, app))}
    ${button(`/orgs/${org.key}/apps`, 'Deploy another app', `to ${org.host}`)}
    ${table(`Users of ${org.host}`, ['Name', 'Username', 'State', 'Sees less'], people)}
  </section>`;
}

function appPart(world: World, app: App): Html {
  const isKnown = app.knownFrom <= world.now();
  const at = `/apps/${encodeURIComponent(app.clientId)}`;
  return html`<h3>External Client App: ${app.label}</h3>
    ${
      isKnown
        ? null
        : html`<p class="alert">
            Deployed a moment ago: the log-in servers do not know it yet.
            ${button(`${at}/known`, 'End the waiting', app.label)}
          </p>`
    }
    <dl>
      <dt>Consumer key</dt>
      <dd><code>${app.clientId}</code> ${copyButton('Copy key', app.clientId)}</dd>
      <dt>Consumer secret</dt>
      <dd><code>${app.secret}</code> ${copyButton('Copy secret', app.secret)}</dd>
      ${
        app.stagedSecret === null
          ? null
          : html`<dt>Staged secret</dt>
              <dd><code>${app.stagedSecret}</code> ${copyButton('Copy staged secret', app.stagedSecret)}</dd>`
      }
      <dt>Runs as</dt>
      <dd>${app.runAs ?? 'nobody'}</dd>
    </dl>
    <form class="stack" method="post" action="${at}/callbacks">
      <label
        >Callback URLs, one a line
        <textarea name="callbackUrls" rows="2">${app.callbackUrls.join('\n')}</textarea>
      </label>
      <button>Save callback URLs</button>
    </form>
    <p>
      ${
        app.stagedSecret === null
          ? button(`${at}/stage`, 'Stage a new secret', app.label)
          : button(`${at}/apply`, 'Apply the staged secret', app.label)
      }
    </p>`;
}

function lessOf(hidden: readonly string[], sees: 'all' | 'own'): string {
  const words = sees === 'own' ? [...hidden, 'records of others'] : hidden;
  return words.length === 0 ? '' : `without ${words.join(', ')}`;
}
