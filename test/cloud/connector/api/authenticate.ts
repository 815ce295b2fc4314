import { page, Refusal, refuse, type Answer } from '../answer';
import type { Connection } from '../state/connections';
import type { World } from '../world';
import type { ApiRequest } from './api-request';

/** The connection the request's token was made for. Anything wrong with the token gets the same refusal. */
export function authenticate(world: World, request: ApiRequest): Connection {
  const token = /^JWT ([^\s]+)$/.exec(request.headers['authorization'] ?? '')?.[1];
  const facts = token === undefined ? undefined : world.tokens.find(token);
  if (!facts || facts.revoked || facts.region !== request.region || facts.expiresAt <= world.now())
    throw denied(world);
  const connection = world.connections.find(facts.connection);
  if (!connection) throw denied(world);
  return connection;
}

function denied(world: World): Refusal {
  const { badTokenStatus, badTokenBody } = world.switches.get();
  const status = badTokenStatus === 'unauthorized401' ? 401 : 403;
  const message = 'The access token is not valid.';
  const answers: Record<typeof badTokenBody, Answer> = {
    json: refuse(status, message).answer,
    html: page(status, status === 401 ? 'Unauthorized' : 'Forbidden', message),
    empty: { status, headers: {}, body: '' },
  };
  return new Refusal(answers[badTokenBody], message);
}
