import { createHmac } from 'node:crypto';
import { json, type Answer } from '../../connector/answer';
import type { App } from '../state/app';
import type { Org } from '../state/org';
import type { RefreshToken, Session } from '../state/session';
import type { World } from '../world';

/** The documented answer of the token endpoint. It does not say when the access token ends. */
export function tokenAnswer(
  world: World,
  org: Org,
  app: App,
  session: Session,
  refreshToken: RefreshToken | null,
): Answer {
  const switches = world.switches.get();
  const loginHost = org.sandbox ? 'test.salesforce.com' : 'login.salesforce.com';
  const identityHost = switches.identityHost === 'login' ? loginHost : org.host;
  const id = `https://${identityHost}/id/${org.orgId}/${session.userId}`;
  const issued = String(world.now());
  const instance = switches.instanceUrl === 'instance' ? 'eu47.salesforce.com' : org.host;
  const answer = json(200, {
    access_token: session.token,
    ...(refreshToken ? { refresh_token: refreshToken.token } : {}),
    signature: createHmac('sha256', app.secret)
      .update(id + issued)
      .digest('base64'),
    scope: [...session.scopes].reverse().join(' '),
    instance_url: `https://${instance}`,
    id,
    token_type: 'Bearer',
    issued_at: issued,
  });
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-cache, no-store' } };
}
