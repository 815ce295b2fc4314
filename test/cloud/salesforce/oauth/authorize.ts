import { randomBytes } from 'node:crypto';
import type { Answer } from '../../connector/answer';
import { formOf, type OrgRequest } from '../request';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import { userKey, type User } from '../state/user';
import type { World } from '../world';
import { consentPage, loginPage } from './authorize-pages';
import { findApp } from './find-client';
import { isPermitted } from './grant-tokens';
import { oauthErrors, type OauthErrorName } from './oauth-errors';

/** Where errors are shown that must not be sent to an address nobody registered. */
export const errorPagePath = '/setup/secur/RemoteAccessErrorPage.apexp';

/**
 * `/services/oauth2/authorize` in a browser: log-in, consent, and back to the app with a code. An unknown app, or an
 * address it did not register, is told to the person only.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_web_server_flow_ca.htm
 */
export function answerAuthorize(world: World, org: Org | undefined, request: OrgRequest): Answer {
  const { query } = request;
  const app = org && findApp(world, org, query.get('client_id'));
  const redirectUri = query.get('redirect_uri') ?? '';
  if (!org || !app) {
    if (world.switches.get().unknownApp === 'callback') return sendBack(redirectUri, query, 'appNotFound');
    return showError(request, 'appNotFound');
  }
  if (!app.callbackUrls.includes(redirectUri)) return showError(request, 'redirectUri');
  const scopes = scopesOf(app, query.get('scope'));
  const trouble = troubleWith(org, app, query, scopes);
  if (trouble) return sendBack(redirectUri, query, trouble);
  return askPerson(world, { org, app, request, redirectUri, scopes });
}

interface Wish {
  readonly org: Org;
  readonly app: App;
  readonly request: OrgRequest;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
}

function troubleWith(
  org: Org,
  app: App,
  query: URLSearchParams,
  scopes: readonly string[],
): OauthErrorName | undefined {
  if (!org.active) return 'inactiveOrg';
  if (query.get('response_type') !== 'code') return 'badResponseType';
  if (app.blocked) return 'appBlocked';
  if (app.pkceRequired && !query.get('code_challenge')) return 'noChallenge';
  if (query.has('code_challenge') && query.get('code_challenge_method') !== 'S256') return 'badChallenge';
  const isKnown = (scope: string) => app.scopes.some((each) => each === scope);
  return scopes.length > 0 && scopes.every(isKnown) ? undefined : 'badScope';
}

function scopesOf(app: App, asked: string | null): readonly string[] {
  return asked === null ? app.scopes : asked.split(' ').filter(Boolean);
}

function askPerson(world: World, wish: Wish): Answer {
  const { org, app, request, redirectUri, scopes } = wish;
  const action = `${request.prefix}${request.path}?${request.query.toString()}`;
  const form = request.method === 'POST' ? formOf(request) : undefined;
  const chosen = form?.get('user');
  if (chosen !== undefined && chosen !== null) return logIn(world, org, request, chosen, action);
  const user = loggedIn(world, org, request);
  if (!user) return showLogin(world, org, action, null);
  if (!isPermitted(app, user)) return sendBack(redirectUri, request.query, 'appDenied');
  const decision = form?.get('decision');
  if (decision === 'deny') return sendBack(redirectUri, request.query, 'denied');
  if (decision !== 'allow' && needsConsent(world, wish, user)) {
    return consentPage(org, app, user, scopes, action);
  }
  const code = world.codes.issue({
    ...{ org: org.key, clientId: app.clientId, userId: user.id, scopes, redirectUri },
    challenge: request.query.get('code_challenge'),
  });
  return redirect(withQuery(redirectUri, { code, ...stateOf(request.query) }));
}

function needsConsent(world: World, { app, scopes, request }: Wish, user: User): boolean {
  if (app.permittedUsers === 'AdminApprovedPreAuthorized') return false;
  if (request.query.get('prompt')?.includes('consent')) return true;
  if (world.switches.get().approvedBefore === 'asksAgain') return true;
  return !world.tokens
    .approvalsOf(app, user)
    .some((approval) => scopes.every((scope) => approval.scopes.includes(scope)));
}

/** Logs a user in in this browser, or out if none is chosen, and shows the same address again. */
function logIn(world: World, org: Org, request: OrgRequest, userId: string, action: string): Answer {
  const cookie = (sid: string) =>
    `${cookieName(org)}=${sid}; Path=${request.prefix || '/'}; HttpOnly; SameSite=Lax`;
  if (userId === '')
    return { ...redirect(action, 303), headers: { location: action, 'set-cookie': cookie('') } };
  const user = world.users.get(userKey({ org: org.key, id: userId }));
  if (!user?.active) return showLogin(world, org, action, 'This user is not active.');
  const sid = randomBytes(24).toString('base64url');
  world.logins.set(sid, userKey(user));
  return { ...redirect(action, 303), headers: { location: action, 'set-cookie': cookie(sid) } };
}

function loggedIn(world: World, org: Org, { headers }: OrgRequest): User | undefined {
  const name = `${cookieName(org)}=`;
  const sid = (headers['cookie'] ?? '')
    .split('; ')
    .find((each) => each.startsWith(name))
    ?.slice(name.length);
  const user = world.users.get(world.logins.get(sid ?? '') ?? '');
  return user?.active && user.org === org.key ? user : undefined;
}

function cookieName({ key }: Org): string {
  return `sid-${key}`;
}

function showLogin(world: World, org: Org, action: string, trouble: string | null): Answer {
  const users = world.users.list().filter((user) => user.org === org.key);
  return loginPage(org, users, action, trouble);
}

function showError({ prefix }: OrgRequest, name: OauthErrorName): Answer {
  return redirect(withQuery(prefix + errorPagePath, errorOf(name)));
}

function sendBack(redirectUri: string, query: URLSearchParams, name: OauthErrorName): Answer {
  return redirect(withQuery(redirectUri, { ...errorOf(name), ...stateOf(query) }));
}

function errorOf(name: OauthErrorName): Record<string, string> {
  const [, error, description] = oauthErrors[name];
  return { error, error_description: description };
}

function stateOf(query: URLSearchParams): Record<string, string> {
  const state = query.get('state');
  return state === null ? {} : { state };
}

function withQuery(address: string, more: Readonly<Record<string, string>>): string {
  return address + (address.includes('?') ? '&' : '?') + new URLSearchParams(more).toString();
}

function redirect(location: string, status = 302): Answer {
  return { status, headers: { location, 'cache-control': 'no-store' }, body: '' };
}
