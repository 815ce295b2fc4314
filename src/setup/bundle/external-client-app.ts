import type { Answers } from '../../contract/setup/answers';
import { namesOf } from '../names';
import type { StagedComponent } from './component';
import { descriptionOf, labelsOf } from './labels';
import { accessOf, oauthSettings } from './security';

/**
 * An External Client App in its five files. The key is chosen here, so that the Auth. Provider can have it as well; the
 * secret is Salesforce's and in no file. The policies' names are those Salesforce gives by itself: a record of another name
 * would be refused as the second of its app.
 * @see https://help.salesforce.com/s/articleView?id=xcloud.meta_configure_external_client_app_global_oauth_settings.htm&type=5
 */
export function externalClientApp(answers: Answers): readonly StagedComponent[] {
  const { app, users } = namesOf(answers);
  const { scopes, idleDays, runAs } = accessOf(answers);
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
        label: labelsOf(answers).app,
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
        ...oauthSettings(answers),
        externalClientApplication: app,
        isClientCredentialsFlowEnabled: runAs !== null,
        isCodeCredFlowEnabled: false,
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
        ...(runAs === null ? {} : { clientCredentialsFlowUser: runAs }),
        commaSeparatedPermissionSet: users,
        externalClientApplication: app,
        ipRelaxationPolicyType: answers.loginIpLimits ? 'Enforce_RelaxRefresh' : 'Enforce',
        isClientCredentialsFlowEnabled: runAs !== null,
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
