import type { Answer } from '../../connector/answer';
import { formOf, type OrgRequest } from '../request';
import type { Org } from '../state/org';
import type { World } from '../world';
import { refuseToken } from './oauth-errors';

/**
 * `POST /services/oauth2/revoke`. A refresh token takes its approval and all its access tokens with it. A token that is
 * unknown or has ended is an error.
 */
export function answerRevoke(world: World, org: Org, request: OrgRequest): Answer {
  const token = formOf(request)?.get('token') ?? request.query.get('token');
  if (token === null) throw refuseToken('missingParameter');
  const session = world.tokens.findSession(token);
  const refreshToken = world.tokens.findRefreshToken(token);
  const approval = refreshToken && world.tokens.findApproval(refreshToken.approval);
  if (session?.org === org.key) world.tokens.endSession(token);
  else if (approval?.org === org.key) world.tokens.endApproval(approval.id);
  else throw refuseToken('unsupportedToken');
  return { status: 200, headers: {}, body: '' };
}
