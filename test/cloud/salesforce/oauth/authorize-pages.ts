import type { Answer } from '../../connector/answer';
import { html } from '../../connector/pages/html';
import { standInPage } from '../pages/layout';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import type { User } from '../state/user';

/** The log-in page. A person chooses who to be; there are no passwords here. */
export function loginPage(org: Org, users: readonly User[], action: string, trouble: string | null): Answer {
  const choices = users.map(
    ({ name, username, id }) =>
      html`<li>
        <form class="inline" method="post" action="${action}">
          <input type="hidden" name="user" value="${id}" /><button>Log in as ${name}</button>
        </form>
        <code>${username}</code>
      </li>`,
  );
  const body = html`${trouble === null ? null : html`<p class="alert" role="alert">${trouble}</p>`}
    <p>Who logs in to <code>${org.host}</code>?</p>
    <ul>
      ${choices}
    </ul>`;
  return standInPage({ title: 'Log in', body, place: org.host });
}

const scopeWords: Readonly<Record<string, string>> = {
  api: 'Manage user data via APIs',
  refresh_token: 'Perform requests at any time',
  full: 'Full access',
};

/** The consent page: what the app wants, and the two answers. */
export function consentPage(
  org: Org,
  app: App,
  user: User,
  scopes: readonly string[],
  action: string,
): Answer {
  const wishes = scopes.map((scope) => html`<li>${scopeWords[scope] ?? scope}</li>`);
  const button = (name: string, value: string, text: string) =>
    html`<form class="inline" method="post" action="${action}">
      <input type="hidden" name="${name}" value="${value}" /><button>${text}</button>
    </form>`;
  const body = html` <p>${app.label} is asking to:</p>
    <ul>
      ${wishes}
    </ul>
    <p>Do you want to allow access for ${user.name} (<code>${user.username}</code>)?</p>
    <p>${button('decision', 'allow', 'Allow')} ${button('decision', 'deny', 'Deny')}</p>
    <p>${button('user', '', 'Not you?')}</p>`;
  return standInPage({ title: 'Allow Access?', body, place: org.host });
}

/** The page of errors that no app may be told. */
export function oauthErrorPage(query: URLSearchParams, host: string): Answer {
  const [error, description] = [query.get('error') ?? 'unknown', query.get('error_description') ?? ''];
  const body = html`<p class="alert" role="alert">
      We can't authorize you because of an OAuth error. For more information, contact your Salesforce
      administrator.
    </p>
    <p><code>${error}</code>: ${description}</p>`;
  return standInPage({ title: 'OAuth Error', body, status: 400, place: host });
}
