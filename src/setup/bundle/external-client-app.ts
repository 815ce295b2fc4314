import type { Answers } from '../answers';
import { hasIntegrationUser } from '../fields';
import { namesOf } from '../names';
import type { StagedComponent } from './component';
import { descriptionOf } from './labels';
import { securityOf } from './security';

/**
 * An External Client App in its five files. The key is chosen here, so that the Auth. Provider can have it as well; the
 * secret is Salesforce's and in no file. The policies' names are those Salesforce gives by itself: a record of another name
 * would be refused as the second of its app.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.meta_configure_external_client_app_global_oauth_settings.htm&type=5
 */
export function externalClientApp(answers: Answers): readonly StagedComponent[] {
  const { app, users } = namesOf(answers);
  const { scopes, isGuarded, idleDays, callBacks } = securityOf(answers);
  const isServer = hasIntegrationUser(answers);
  const settings = `${app}_oauth`;
  return [
    {
      stage: 'app',
      type: 'ExternalClientApplication',
      name: app,
      body: {
        contactEmail: answers.contactEmail,
        description: descriptionOf('app'),
        distributionState: answers.distribution,
        isProtected: false,
        label: answers.label,
      },
    },
    {
      stage: 'app',
      type: 'ExtlClntAppOauthSettings',
      name: settings,
      body: {
        commaSeparatedOauthScopes: scopes.join(', '),
        externalClientApplication: app,
        label: settings,
      },
    },
    {
      stage: 'app',
      type: 'ExtlClntAppGlobalOauthSettings',
      name: `${app}_glbloauth`,
      body: {
        callbackUrl: callBacks.join('\n'),
        consumerKey: answers.consumerKey,
        externalClientApplication: app,
        isClientCredentialsFlowEnabled: isServer,
        isCodeCredFlowEnabled: false,
        isConsumerSecretOptional: !isGuarded,
        isDeviceFlowEnabled: false,
        isEnforceRefreshTokenTTL: isGuarded,
        isIntrospectAllTokens: false,
        isNamedUserJwtEnabled: false,
        isPkceRequired: isGuarded,
        isRefreshTokenRotationEnabled: isGuarded,
        isSecretRequiredForRefreshToken: isGuarded,
        isTokenExchangeEnabled: false,
        label: `${app}_glbloauth`,
        shouldRotateConsumerKey: false,
        shouldRotateConsumerSecret: false,
      },
    },
    {
      stage: 'rest',
      type: 'ExtlClntAppConfigurablePolicies',
      name: `${app}_defaultPolicy`,
      body: {
        externalClientApplication: app,
        isEnabled: true,
        isOauthPluginEnabled: true,
        label: `${app}_defaultPolicy`,
      },
    },
    {
      stage: 'rest',
      type: 'ExtlClntAppOauthConfigurablePolicies',
      name: `${settings}_defaultPolicy`,
      body: {
        ...(isServer ? { clientCredentialsFlowUser: answers.integrationUser } : {}),
        commaSeparatedPermissionSet: users,
        externalClientApplication: app,
        ipRelaxationPolicyType: answers.loginIpLimits ? 'Enforce_RelaxRefresh' : 'Enforce',
        isClientCredentialsFlowEnabled: isServer,
        isTokenExchangeFlowEnabled: false,
        label: `${settings}_defaultPolicy`,
        permittedUsersPolicyType: 'AdminApprovedPreAuthorized',
        ...(idleDays === null
          ? { refreshTokenPolicyType: 'Infinite' }
          : {
              refreshTokenPolicyType: 'SpecificInactivity',
              refreshTokenValidityPeriod: idleDays,
              refreshTokenValidityUnit: 'Days',
            }),
        requiredSessionLevel: 'STANDARD',
      },
    },
  ];
}
