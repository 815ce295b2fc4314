import { check } from './check';
import { at, changed, cleanSetUp, withFiles } from './clean-set-up';
import { tags, xml, type Files } from './files';
import { legacyCredential } from './other-files';

const formula = "{!'Bearer ' &amp; $Credential.Jira.Token}";

/** Set-ups that are in order and were not made by us: nobody is to be told anything. */
const clean: Readonly<Record<string, Files>> = {
  'as an org gives it back, its own fields included': changed(
    at.oauth,
    '<label>',
    '<oauthLink>00Dxx:1:2</oauthLink><label>',
    changed(at.app, '<label>', '<orgScopedExternalApp>00Dxx:Jira_Link</orgScopedExternalApp><label>'),
  ),
  'policies under the name of an app that was made in Setup': Object.fromEntries(
    Object.entries(cleanSetUp).map(([path, text]) => [
      path.replace('oauth_defaultPolicy', 'oauthPlcy'),
      text,
    ]),
  ),
  'everybody may log in': changed(
    at.oauthPolicies,
    'AdminApprovedPreAuthorized',
    'AllSelfAuthorized',
    changed(
      at.oauthPolicies,
      '<commaSeparatedPermissionSet>Jira_Link_Callout</commaSeparatedPermissionSet>',
      '',
    ),
  ),
  'a header that is made from the credential': changed(
    at.jiraExternal,
    '<label>',
    `<externalCredentialParameters><parameterName>Authorization</parameterName><parameterType>AuthHeader</parameterType><parameterValue>${formula}</parameterValue></externalCredentialParameters><label>`,
  ),
  'a credential whose header is in a file that was not dropped': {
    [at.jira]: (cleanSetUp[at.jira] ?? '').replace('Header>true', 'Header>false'),
  },
  'an app of this org alone, for programs': changed(
    at.oauth,
    'Api, RefreshToken',
    'Api',
    Object.fromEntries(
      Object.entries(cleanSetUp).filter(
        ([path]) => ![at.provider, at.own, at.ownExternal].some((own) => own === path),
      ),
    ),
  ),
  'packages that are let in': changed(
    at.jira,
    '<namedCredentialType>',
    '<namedCredentialParameters><parameterName>AllowedManagedPackageNamespaces</parameterName><parameterType>AllowedManagedPackageNamespaces</parameterType><parameterValue>JCFS</parameterValue></namedCredentialParameters><namedCredentialType>',
  ),
  'beside what other teams have': withFiles({
    'md/namedCredentials/Billing.namedCredential': legacyCredential({ endpoint: 'http://billing.test/v1' }),
    'md/authproviders/Google.authprovider': xml(
      'AuthProvider',
      tags({ friendlyName: 'Google', providerType: 'Google', consumerKey: 'k', defaultScopes: 'openid' }),
    ),
    'md/connectedApps/SignOn.connectedApp': xml(
      'ConnectedApp',
      tags({ contactEmail: 'a@b.test', label: 'Sign-on' }),
    ),
    'md/profiles/Admin.profile': xml(
      'Profile',
      '<userLicense>Salesforce</userLicense><userPermissions><enabled>true</enabled><name>ModifyAllData</name></userPermissions>',
    ),
    'md/permissionsets/Finance.permissionset': xml(
      'PermissionSet',
      '<label>Finance</label><userPermissions><enabled>true</enabled><name>ModifyAllData</name></userPermissions>',
    ),
    'md/remoteSiteSettings/Jira.remoteSite': xml(
      'RemoteSiteSetting',
      tags({ disableProtocolSecurity: 'false', isActive: 'true', url: 'https://acme.atlassian.net' }),
    ),
    'md/classes/Jira.cls': "h.setHeader('Authorization', 'Bearer ' + token); // password = secret",
    'md/classes/Jira.cls-meta.xml': xml('ApexClass', '<apiVersion>67.0</apiVersion>'),
    'md/settings/Security.settings': xml(
      'SecuritySettings',
      '<enableAdminLoginAsAnyUser>false</enableAdminLoginAsAnyUser>',
    ),
    'md/destructiveChangesPost.xml': xml(
      'Package',
      '<types><members>Old</members><name>NamedCredential</name></types>',
    ),
    'md/objects/Case/Case.object-meta.xml': xml('CustomObject', '<label>Case</label>'),
    'README.md': 'Set CLIENT_SECRET=… and the consumerSecret: <your secret> in Setup.',
  }),
};

test.each(Object.entries(clean))('%s', async (_name, files) => {
  const { findings, troubles, components } = await check(files);
  expect({ findings, troubles }).toEqual({ findings: [], troubles: [] });
  expect(components).toBeGreaterThan(0);
});
