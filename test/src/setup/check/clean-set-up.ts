import { tags, xml, type Files } from './files';
import { namedCredential } from './other-files';

const callBack = 'https://a1b2.hello.atlassian-dev.net/x1/abc';

const app = xml(
  'ExternalClientApplication',
  tags({
    contactEmail: 'ada@acme.test',
    distributionState: 'Local',
    isProtected: 'false',
    label: 'Jira Link',
  }),
);

const globalSettings = xml(
  'ExtlClntAppGlobalOauthSettings',
  tags({
    callbackUrl: `https://acme.my.salesforce.com/services/authcallback/Jira_Link_SF\n${callBack}`,
    consumerKey: 'Kabcdefghijklmnop123',
    externalClientApplication: 'Jira_Link',
    isClientCredentialsFlowEnabled: 'true',
    isConsumerSecretOptional: 'false',
    isEnforceRefreshTokenTTL: 'true',
    isNamedUserJwtEnabled: 'false',
    isPkceRequired: 'true',
    isRefreshTokenRotationEnabled: 'true',
    isSecretRequiredForRefreshToken: 'true',
    label: 'Jira_Link_glbloauth',
  }),
);

const oauthPolicies = xml(
  'ExtlClntAppOauthConfigurablePolicies',
  tags({
    clientCredentialsFlowUser: 'jira.integration@acme.test',
    commaSeparatedPermissionSet: 'Jira_Link_Callout',
    externalClientApplication: 'Jira_Link',
    ipRelaxationPolicyType: 'Enforce',
    isClientCredentialsFlowEnabled: 'true',
    label: 'Jira_Link_oauth_defaultPolicy',
    permittedUsersPolicyType: 'AdminApprovedPreAuthorized',
    refreshTokenPolicyType: 'SpecificInactivity',
    refreshTokenValidityPeriod: '30',
    refreshTokenValidityUnit: 'Days',
  }),
);

const provider = xml(
  'AuthProvider',
  tags({
    authorizeUrl: 'https://acme.my.salesforce.com/services/oauth2/authorize',
    consumerKey: 'Kabcdefghijklmnop123',
    defaultScopes: 'api refresh_token',
    friendlyName: 'Jira Link SF',
    isPkceEnabled: 'true',
    providerType: 'Salesforce',
    tokenUrl: 'https://acme.my.salesforce.com/services/oauth2/token',
  }),
);

const external = (protocol: string, type: string, group: string, more = '') =>
  xml(
    'ExternalCredential',
    `    <authenticationProtocol>${protocol}</authenticationProtocol>
    <externalCredentialParameters>
        <parameterGroup>${group}</parameterGroup>
        <parameterName>${group}</parameterName>
        <parameterType>${type}</parameterType>
        <sequenceNumber>1</sequenceNumber>
    </externalCredentialParameters>${more}
    <label>External</label>`,
  );

const throughProvider = `
    <externalCredentialParameters>
        <authProvider>Jira_Link_SF</authProvider>
        <parameterGroup>DefaultGroup</parameterGroup>
        <parameterName>AuthProvider</parameterName>
        <parameterType>AuthProvider</parameterType>
    </externalCredentialParameters>
    <externalCredentialParameters>
        <parameterGroup>DefaultGroup</parameterGroup>
        <parameterName>Scope</parameterName>
        <parameterType>AuthParameter</parameterType>
        <parameterValue>api refresh_token</parameterValue>
    </externalCredentialParameters>`;

const principal = (name: string) =>
  `    <externalCredentialPrincipalAccesses>
        <enabled>true</enabled>
        <externalCredentialPrincipal>${name}</externalCredentialPrincipal>
    </externalCredentialPrincipalAccesses>`;

const permissionSet = xml(
  'PermissionSet',
  `${principal('Jira_Basic-JiraBot')}
${principal('Salesforce_Own-People')}
    <label>Jira Link callout</label>
    <objectPermissions>
        <allowCreate>true</allowCreate>
        <allowDelete>true</allowDelete>
        <allowEdit>true</allowEdit>
        <allowRead>true</allowRead>
        <modifyAllRecords>false</modifyAllRecords>
        <object>UserExternalCredential</object>
        <viewAllRecords>false</viewAllRecords>
    </objectPermissions>
    <userPermissions>
        <enabled>true</enabled>
        <name>ApiEnabled</name>
    </userPermissions>`,
);

/** Where each file of the clean set-up is. */
export const at = {
  app: 'md/externalClientApps/Jira_Link.eca',
  global: 'md/extlClntAppGlobalOauthSets/Jira_Link_glbloauth.ecaGlblOauth',
  oauth: 'md/extlClntAppOauthSettings/Jira_Link_oauth.ecaOauth',
  oauthPolicies: 'md/extlClntAppOauthPolicies/Jira_Link_oauth_defaultPolicy.ecaOauthPlcy',
  policies: 'md/extlClntAppPolicies/Jira_Link_defaultPolicy.ecaPlcy',
  provider: 'md/authproviders/Jira_Link_SF.authprovider',
  jira: 'md/namedCredentials/Jira.namedCredential',
  jiraExternal: 'md/externalCredentials/Jira_Basic.externalCredential',
  own: 'md/namedCredentials/Salesforce.namedCredential',
  ownExternal: 'md/externalCredentials/Salesforce_Own.externalCredential',
  permissionSet: 'md/permissionsets/Jira_Link_Callout.permissionset',
} as const;

/** A whole set-up, in Metadata API form, that follows every rule. */
export const cleanSetUp: Files = {
  'md/package.xml': xml(
    'Package',
    '    <types><members>Jira</members><name>NamedCredential</name></types>\n    <version>67.0</version>',
  ),
  [at.app]: app,
  [at.global]: globalSettings,
  [at.oauth]: xml(
    'ExtlClntAppOauthSettings',
    tags({
      commaSeparatedOauthScopes: 'Api, RefreshToken',
      externalClientApplication: 'Jira_Link',
      label: 'Jira_Link_oauth',
    }),
  ),
  [at.oauthPolicies]: oauthPolicies,
  [at.policies]: xml(
    'ExtlClntAppConfigurablePolicies',
    tags({
      externalClientApplication: 'Jira_Link',
      isEnabled: 'true',
      isOauthPluginEnabled: 'true',
      label: 'Jira_Link_defaultPolicy',
    }),
  ),
  [at.provider]: provider,
  [at.jira]: namedCredential('https://acme.atlassian.net', 'Jira_Basic'),
  [at.jiraExternal]: external('Basic', 'NamedPrincipal', 'JiraBot'),
  [at.own]: namedCredential('https://acme.my.salesforce.com', 'Salesforce_Own'),
  [at.ownExternal]: external('Oauth', 'PerUserPrincipal', 'People', throughProvider),
  [at.permissionSet]: permissionSet,
};

/** The clean set-up with one text of one file replaced; throws where that text is not there. */
export function changed(path: string, from: string, to: string, files: Files = cleanSetUp): Files {
  const text = files[path];
  if (!text?.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return { ...files, [path]: text.replace(from, to) };
}

/** The clean set-up and more files. */
export function withFiles(more: Files): Files {
  return { ...cleanSetUp, ...more };
}
