import * as z from 'zod/mini';
import { refuse } from '../answer';
import { parse } from '../control/route';
import { mintToken } from '../control/token-routes';
import type { Connection } from '../state/connections';
import type { World } from '../world';
import { copyButton } from './copy-button';
import { html } from './html';
import type { Page } from './page';
import { time } from './pieces';
import { switchWords } from './switch-words';

const hour = 60;
const day = 24 * hour;
const lifespans: readonly (readonly [minutes: number, words: string])[] = [
  [15, '15 minutes'],
  [hour, '1 hour'],
  [day, '1 day'],
  [7 * day, '7 days'],
  [30 * day, '30 days'],
  [90 * day, '90 days'],
  [180 * day, '180 days'],
  [365 * day, '365 days'],
];
const minutes = z.int();

/** The API Access Token dialog: choose a lifespan, then copy the token, which is shown only once. */
export const tokenPage: Page = {
  path: /^\/connections\/([^/]+)\/token$/,
  get: ({ world, part, region, origins }) => {
    const connection = needConnection(world, part);
    const options = lifespans.map(([value, words]) => html`<option value="${value}">${words}</option>`);
    const body = html` <p>
        Connection: ${connection.name}. The token will be good at <code>${origins[region]}</code> only.
      </p>
      <form class="stack" method="post" action="/connections/${connection.id}/token">
        <label
          >REST API token lifespan
          <select name="lifespanMinutes">
            ${options}
          </select></label
        >
        <button>Generate tokens</button>
      </form>
      <p><a href="/connections">Back to connections</a></p>`;
    return { kind: 'show', title: 'API Access Token', body };
  },
  post: ({ world, part, region, form }) => {
    const connection = needConnection(world, part);
    const lifespanMinutes = parse(minutes, Number(form.get('lifespanMinutes')));
    if (!lifespans.some(([value]) => value === lifespanMinutes))
      throw refuse(400, 'lifespanMinutes: choose one of the list');
    const { token, facts, ended } = mintToken(world, { region, lifespanMinutes, connection: connection.id });
    const body = html` <p>Copy what you need now. The tokens are not shown again.</p>
      ${ended > 0 ? html`<p class="alert" role="alert">${endedWords(ended, connection.name)}</p>` : null}
      <section class="card">
        <h2>REST API token</h2>
        <label>REST API token <textarea readonly rows="5" spellcheck="false">${token}</textarea></label>
        <p>${copyButton('Copy token', token)}</p>
        <p class="hint">For calls of the REST API in the region ${region}. Ends ${time(facts.expiresAt)}.</p>
      </section>
      <section class="card">
        <h2>Salesforce access token</h2>
        <label
          >Salesforce access token
          <textarea readonly rows="4" spellcheck="false">
${world.tokens.mintLookAlike(connection.id)}</textarea>
        </label>
        <p class="hint">For the package in Salesforce. The REST API does not take this one.</p>
      </section>
      <p><a href="/connections">Done</a></p>`;
    return { kind: 'show', title: 'API Access Token', body };
  },
};

function endedWords(ended: number, name: string): string {
  const former = ended === 1 ? 'The former token' : `The ${String(ended)} former tokens`;
  return `${former} of ${name} ended when this one was made. Whatever still uses it is refused from now on. The switch “${switchWords.tokensOverlap}” changes that.`;
}

function needConnection(world: World, id: string): Connection {
  const connection = world.connections.find(id);
  if (!connection) throw refuse(404, `There is no connection ${id}.`);
  return connection;
}
