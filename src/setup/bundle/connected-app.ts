import type { Answers } from '../answers';
import { hasIntegrationUser } from '../fields';
import { namesOf } from '../names';
import type { StagedComponent } from './component';
import { descriptionOf } from './labels';
import { securityOf } from './security';

/**
 * A Connected App, for orgs in which Salesforce Support has switched creating them on: other orgs refuse it, by deployment as
 * well as in Setup.
 * @see https://help.salesforce.com/s/articleView?id=005228017&type=1
 */
export function connectedApp(answers: Answers): readonly StagedComponent[] {
  const { app, users } = namesOf(answers);
  const { scopes, isGuarded, idleDays, callBacks } = securityOf(answers);
  const isServer = hasIntegrationUser(answers);
  return [
    {
      stage: 'app',
      type: 'ConnectedApp',
      name: app,
      body: {
        contactEmail: answers.contactEmail,
        description: descriptionOf('app'),
        label: answers.label,
        oauthConfig: {
          callbackUrl: callBacks.join('\n'),
          consumerKey: answers.consumerKey,
          isAdminApproved: true,
          isClientCredentialEnabled: isServer,
          isCodeCredentialEnabled: false,
          isConsumerSecretOptional: !isGuarded,
          isDeviceFlowEnabled: false,
          isEnforceRefreshTokenTTL: isGuarded,
          isIntrospectAllTokens: false,
          isNamedUserJwtEnabled: false,
          isPkceRequired: isGuarded,
          isRefreshTokenRotationEnabled: isGuarded,
          isSecretRequiredForRefreshToken: isGuarded,
          isTokenExchangeEnabled: false,
          ...(isServer ? { oauthClientCredentialUser: answers.integrationUser } : {}),
          scopes: [...scopes],
        },
        oauthPolicy: {
          ipRelaxation: answers.loginIpLimits ? 'ENFORCE_RELAX_REFRESH' : 'ENFORCE',
          refreshTokenPolicy: idleDays === null ? 'infinite' : `specific_inactivity:${idleDays}:DAYS`,
        },
        permissionSetName: [users],
      },
    },
  ];
}
