import { json, type Answer } from '../../connector/answer';
import type { RestCall } from './call';
import { refuseRest } from './rest-errors';
import { setUpOf } from './set-up-rows';

/**
 * `GET /named-credentials/external-credentials/{name}`: an External Credential with the state of its principals, never what
 * was filled in. Of principals per user it tells the caller's own state: here nobody's is filled in.
 * @see https://developer.salesforce.com/docs/platform/apex-ref/references/apex-ref/apex-connectapi-output-external-credential-principal.html
 */
export function externalCredential({ world, eyes, parts: [name = ''] }: RestCall): Answer {
  const { viewsSetup } = eyes.user;
  if (!viewsSetup && world.switches.get().credentialsWithoutSetup === 'refused')
    throw refuseRest('noAccess', 'insufficient access rights to view credentials');
  const found = setUpOf(world, eyes.org).externalCredentials.find((each) => each.name === name);
  if (!found) throw refuseRest('notFound');
  const statusOf = ({ configured, principalType }: (typeof found.principals)[number]) =>
    configured && principalType === 'NamedPrincipal' ? 'Configured' : 'NotConfigured';
  return json(200, {
    authenticationProtocol: 'Basic',
    developerName: name,
    masterLabel: name,
    principals: found.principals.map((each) => ({
      principalName: each.principalName,
      principalType: each.principalType,
      authenticationStatus: viewsSetup ? statusOf(each) : null,
    })),
  });
}
