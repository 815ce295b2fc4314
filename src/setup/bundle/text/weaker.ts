import type { Answers } from '../../../contract/setup/answers';
import { weakensOf } from '../../weakens-of';

/** What each weakened rule means, for those who read no code. */
const weakened: Readonly<Record<string, string>> = {
  scopeFull:
    'The scope is `full`: whoever has a token can do all that its user can, in every part of Salesforce.',
  pkceOff: 'PKCE is off: a code that is caught on its way can be redeemed by somebody else.',
  secretOptional:
    'The consumer secret is optional: the consumer key, which is no secret, is enough to redeem a code.',
  refreshSecretOff: 'Refreshing needs no secret: a stolen refresh token can be used by anybody.',
  rotationOff: 'Refresh tokens are not rotated: a stolen one goes on working beside the real one.',
  idleLifeOff: 'The idle life of refresh tokens is not enforced.',
  providerWithoutPkce: 'The Auth. Provider does not use PKCE.',
  refreshNeverEnds: 'Refresh tokens live until somebody revokes them.',
  connectedApp:
    'Connected Apps can no longer be made in most orgs: this one needs Salesforce Support to have switched them on.',
  notLocal: 'The app may be packaged: Salesforce asks more of apps that several orgs use.',
  legacyCredential: 'Legacy Named Credentials are deprecated and will be discontinued.',
  storedSecretFollows: 'A legacy Named Credential with its stored secret is copied into sandboxes.',
  legacyPerUserAccess:
    'Access to a legacy per-user credential is in no metadata: it is added by hand, and no deployment restores it.',
};

/** The README's list of what these answers weaken; nothing where they weaken nothing. */
export function weaker(answers: Answers): readonly string[] {
  const rules = weakensOf(answers);
  if (rules.length === 0) return [];
  return ['## What these answers weaken', '', ...rules.map((rule) => `- ${weakened[rule] ?? rule}`), ''];
}
