import type { OrgRequest } from '../request';
import type { Org } from '../state/org';
import { userKey } from '../state/user';
import type { World } from '../world';
import { eyesOf, type Eyes } from './eyes';
import { refuseRest } from './rest-errors';

/**
 * Whose eyes a call has. A token of another org is as ended as any other; one without the scope `api` opens a session
 * that is not for REST.
 */
export function authenticate(world: World, org: Org, { headers }: OrgRequest): Eyes {
  const [scheme = '', token = ''] = (headers['authorization'] ?? '').split(' ');
  const session = /^(bearer|oauth)$/i.test(scheme) ? world.tokens.findSession(token) : undefined;
  const user = session && world.users.get(userKey({ org: session.org, id: session.userId }));
  if (session?.org !== org.key || !user?.active || !org.active) throw refuseRest('sessionEnded');
  if (!session.scopes.includes('api') && !session.scopes.includes('full'))
    throw refuseRest('sessionNotForRest');
  if (!org.apiEnabled) throw refuseRest('apiNotInEdition');
  if (!user.apiEnabled) throw refuseRest('apiNotForUser');
  return eyesOf(world, org, user);
}
