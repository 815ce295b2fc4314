import { createHash } from 'node:crypto';
import type { Answer } from '../../connector/answer';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import { userKey, type User } from '../state/user';
import type { World } from '../world';
import { refuseToken } from './oauth-errors';
import { tokenAnswer } from './token-answer';

/** What a grant needs: the org of the host, the app that was recognised, and the form. */
export interface Asking {
  readonly world: World;
  readonly org: Org;
  readonly app: App;
  readonly form: URLSearchParams;
}

/**
 * Named principal: a token for the Run-As user, who needs API access. Whom the app permits does not matter here.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_client_credentials_flow.htm
 */
export function grantClientCredentials({ world, org, app, form }: Asking): Answer {
  if (!app.clientCredentials) {
    throw refuseToken('flowNotEnabled', { error: world.switches.get().flowNotEnabled });
  }
  if (form.has('scope')) throw refuseToken('scopeParameter');
  const user = findByUsername(world, org, app.runAs);
  if (!user?.active || !user.apiEnabled) throw refuseToken('noRunAsUser');
  if (app.ipRestricted) throw refuseToken('ipRestricted');
  admitLogin(world, user);
  const shared =
    world.switches.get().sameToken === 'shared' ? world.tokens.sharedSession(app, user) : undefined;
  return tokenAnswer(world, org, app, shared ?? world.tokens.openSession(org, app, user, null), null);
}

/** Per user: redeems the code of an approval. The code is spent, whatever comes of it. */
export function grantCode({ world, org, app, form }: Asking): Answer {
  const grant = world.codes.take(form.get('code') ?? '');
  if (!grant || grant.org !== org.key || grant.clientId !== app.clientId) throw refuseToken('endedCode');
  if (form.get('redirect_uri') !== grant.redirectUri) throw refuseToken('redirectUri');
  const verifier = form.get('code_verifier') ?? '';
  if (grant.challenge !== null && challengeOf(verifier) !== grant.challenge) throw refuseToken('badVerifier');
  const user = needUser(world, app, grant.org, grant.userId);
  admitLogin(world, user);
  const approval = world.tokens.approve(app, user, grant.scopes);
  const refreshToken = grant.scopes.includes('refresh_token')
    ? world.tokens.issueRefreshToken(approval)
    : null;
  return tokenAnswer(world, org, app, world.tokens.openSession(org, app, user, approval), refreshToken);
}

/**
 * Per user: a new access token, and with rotation a new refresh token. One that was rotated out before ends everything
 * its approval stands for.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.remoteaccess_oauth_refresh_token_flow.htm
 */
export function grantRefresh({ world, org, app, form }: Asking): Answer {
  const found = world.tokens.findRefreshToken(form.get('refresh_token') ?? '');
  const approval = found && world.tokens.findApproval(found.approval);
  if (!approval || approval.clientId !== app.clientId || approval.org !== org.key)
    throw refuseToken('endedToken');
  if (found.rotatedOut || world.tokens.isIdle(found, app)) {
    world.tokens.endApproval(approval.id);
    throw refuseToken('endedToken');
  }
  const user = needUser(world, app, approval.org, approval.userId);
  admitLogin(world, user);
  world.tokens.useRefreshToken(found, app.rotation);
  const next = app.rotation ? world.tokens.issueRefreshToken(approval) : null;
  return tokenAnswer(world, org, app, world.tokens.openSession(org, app, user, approval), next);
}

/** The challenge of a verifier that has a permitted length. Null for any other text. */
function challengeOf(verifier: string): string | null {
  if (!/^[A-Za-z0-9._~-]{43,128}$/.test(verifier)) return null;
  return createHash('sha256').update(verifier).digest('base64url');
}

function needUser(world: World, app: App, org: string, userId: string): User {
  const user = world.users.get(userKey({ org, id: userId }));
  if (!user?.active) throw refuseToken('inactiveUser');
  if (!isPermitted(app, user)) throw refuseToken('notAdminApproved');
  if (app.ipRestricted) throw refuseToken('ipRestricted');
  return user;
}

/** Whether the app's policy lets this user use it at all. */
export function isPermitted(app: App, user: User): boolean {
  return app.permittedUsers === 'AllSelfAuthorized' || app.preAuthorized.includes(user.username);
}

function admitLogin(world: World, user: User): void {
  const { loginsAnHour } = world.switches.get();
  if (!world.usage.admitLogin(userKey(user), loginsAnHour)) throw refuseToken('tooManyLogins');
}

function findByUsername(world: World, org: Org, username: string | null): User | undefined {
  return world.users.list().find((user) => user.org === org.key && user.username === username);
}
