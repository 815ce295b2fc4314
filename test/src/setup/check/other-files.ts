import { tags, xml } from './files';

/** A Named Credential of the new form, as orgs give them back. */
export function namedCredential(address: string, external: string): string {
  return xml(
    'NamedCredential',
    `    <allowMergeFieldsInBody>false</allowMergeFieldsInBody>
    <calloutStatus>Enabled</calloutStatus>
    <generateAuthorizationHeader>true</generateAuthorizationHeader>
    <label>Jira</label>
    <namedCredentialParameters>
        <parameterName>Url</parameterName>
        <parameterType>Url</parameterType>
        <parameterValue>${address}</parameterValue>
    </namedCredentialParameters>
    <namedCredentialParameters>
        <externalCredential>${external}</externalCredential>
        <parameterName>ExternalCredential</parameterName>
        <parameterType>Authentication</parameterType>
    </namedCredentialParameters>
    <namedCredentialType>SecuredEndpoint</namedCredentialType>`,
  );
}

/** A legacy one; what is not given is as the guide of a Connector has it. */
export function legacyCredential(values: Readonly<Record<string, string>> = {}): string {
  return xml(
    'NamedCredential',
    tags({
      calloutStatus: 'Enabled',
      endpoint: 'https://acme.atlassian.net',
      generateAuthorizationHeader: 'true',
      label: 'Jira legacy',
      namedCredentialType: 'Legacy',
      principalType: 'NamedUser',
      protocol: 'Password',
      username: 'bot@acme.test',
      ...values,
    }),
  );
}

/** A Connected App that signs in; what is not given is safe. */
export function connectedApp(
  values: Readonly<Record<string, string>> = {},
  policy = 'specific_inactivity:30:DAYS',
): string {
  const config = tags({
    callbackUrl: 'https://a1b2.hello.atlassian-dev.net/x1/abc',
    isClientCredentialEnabled: 'true',
    isConsumerSecretOptional: 'false',
    isPkceRequired: 'true',
    isRefreshTokenRotationEnabled: 'true',
    isSecretRequiredForRefreshToken: 'true',
    oauthClientCredentialUser: 'jira.integration@acme.test',
    scopes: 'RefreshToken',
    ...values,
  });
  return xml(
    'ConnectedApp',
    `    <contactEmail>ada@acme.test</contactEmail>\n    <label>Jira Link CA</label>\n<oauthConfig>\n${config}\n</oauthConfig>\n    <oauthPolicy><ipRelaxation>ENFORCE</ipRelaxation><refreshTokenPolicy>${policy}</refreshTokenPolicy></oauthPolicy>`,
  );
}
