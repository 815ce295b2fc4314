import type { Answers } from '../../contract/setup/answers';
import { namesOf, reachesThroughPermissionSet } from '../names';
import { calloutPermissionSet } from './callout-permission-set';
import type { StagedComponent } from './component';
import { descriptionOf, labelsOf } from './labels';
import { requestedScope } from './security';

/** The Auth. Provider and the credential with which Salesforce calls its own API. */
export function salesforceCredential(answers: Answers): readonly StagedComponent[] {
  const names = namesOf(answers).salesforce;
  const isLegacy = answers.salesforceForm === 'legacy';
  const isPerUser = answers.salesforceIdentity === 'perUser';
  return [
    provider(answers),
    ...(isLegacy ? [legacy(answers)] : external(answers)),
    ...(reachesThroughPermissionSet(answers.salesforceForm, answers.salesforceIdentity)
      ? [
          calloutPermissionSet(labelsOf(answers).salesforce.callout, names, {
            isLegacy,
            rights: isPerUser ? 'own' : 'all',
          }),
        ]
      : []),
  ];
}

/**
 * Its addresses are the org's own: by default it would ask login.salesforce.com, where a local app is not known. The secret is
 * typed in Setup: the API takes it only once.
 * @see https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_authproviders.htm
 */
function provider(answers: Answers): StagedComponent {
  return {
    stage: 'rest',
    type: 'AuthProvider',
    name: namesOf(answers).provider,
    body: {
      authorizeUrl: `https://${answers.myDomain}/services/oauth2/authorize`,
      consumerKey: answers.consumerKey,
      defaultScopes: requestedScope(answers),
      friendlyName: namesOf(answers).provider,
      includeOrgIdInIdentifier: true,
      isPkceEnabled: !answers.asTheGuide.looseSecurity,
      providerType: 'Salesforce',
      requireMfa: false,
      sendAccessTokenInHeader: false,
      sendClientCredentialsInHeader: false,
      sendSecretInApis: true,
      tokenUrl: `https://${answers.myDomain}/services/oauth2/token`,
    },
  };
}

const common = {
  allowMergeFieldsInBody: false,
  allowMergeFieldsInHeader: false,
  calloutStatus: 'Enabled',
  description: descriptionOf('org'),
  generateAuthorizationHeader: true,
} as const;

function external(answers: Answers): readonly StagedComponent[] {
  const { provider: authProvider, salesforce: names } = namesOf(answers);
  return [
    {
      stage: 'rest',
      type: 'ExternalCredential',
      name: names.external,
      body: {
        authenticationProtocol: 'Oauth',
        description: descriptionOf('org'),
        externalCredentialParameters: [
          {
            authProvider,
            parameterGroup: 'DefaultGroup',
            parameterName: 'AuthProvider',
            parameterType: 'AuthProvider',
          },
          {
            parameterGroup: 'DefaultGroup',
            parameterName: 'Scope',
            parameterType: 'AuthParameter',
            parameterValue: requestedScope(answers),
          },
          {
            parameterGroup: names.principal,
            parameterName: names.principal,
            parameterType: answers.salesforceIdentity === 'perUser' ? 'PerUserPrincipal' : 'NamedPrincipal',
            sequenceNumber: 1,
          },
        ],
        label: labelsOf(answers).salesforce.external,
      },
    },
    {
      stage: 'rest',
      type: 'NamedCredential',
      name: names.named,
      body: {
        ...common,
        label: labelsOf(answers).salesforce.named,
        namedCredentialParameters: [
          { parameterName: 'Url', parameterType: 'Url', parameterValue: `https://${answers.myDomain}` },
          {
            externalCredential: names.external,
            parameterName: 'ExternalCredential',
            parameterType: 'Authentication',
          },
        ],
        namedCredentialType: 'SecuredEndpoint',
      },
    },
  ];
}

function legacy(answers: Answers): StagedComponent {
  const { provider: authProvider, salesforce } = namesOf(answers);
  return {
    stage: 'rest',
    type: 'NamedCredential',
    name: salesforce.named,
    body: {
      ...common,
      authProvider,
      endpoint: `https://${answers.myDomain}`,
      label: labelsOf(answers).salesforce.named,
      namedCredentialType: 'Legacy',
      oauthScope: requestedScope(answers),
      principalType: answers.salesforceIdentity === 'perUser' ? 'PerUser' : 'NamedUser',
      protocol: 'Oauth',
    },
  };
}
