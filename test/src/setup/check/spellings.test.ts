import type { Known } from '../../../../src/setup/check/known';
import type { RuleId } from '../../../../src/setup/rules';
import { check } from './check';
import { at, changed, cleanSetUp, withFiles } from './clean-set-up';
import { xml, type Files } from './files';
import { connectedApp, legacyCredential, namedCredential } from './other-files';

const legacy = (endpoint: string): Files => ({
  'namedCredentials/Old.namedCredential': legacyCredential({ endpoint }),
});
const connected = (from: string, to: string): Files => ({
  'connectedApps/Old.connectedApp': connectedApp().replace(from, to),
});
const modifiesAll = (root: string, inner: string) =>
  xml(root, `${inner}<userPermissions><enabled>true</enabled><name>ModifyAllData</name></userPermissions>`);
const runAs = '<clientCredentialsFlowUser>jira.integration@acme.test</clientCredentialsFlowUser>';
const cloudId = '0a1b2c3d-0000-4000-8000-00000000abcd';

/** The same fault as people, other tools and other releases write it. */
const spellings: readonly (readonly [RuleId, string, Files, Known?])[] = [
  ['scopeFull', 'FULL', changed(at.oauth, 'Api, RefreshToken', 'FULL')],
  ['scopeFull', 'full without a blank', changed(at.oauth, 'Api, RefreshToken', 'full,refresh_token')],
  ['scopeFull', 'asked for by a provider', changed(at.provider, 'api refresh_token', 'refresh_token full')],
  ['scopeFull', 'asked for by a credential', changed(at.ownExternal, 'api refresh_token', 'full')],
  ['scopeFull', 'of a Connected App', connected('<scopes>', '<scopes>Full</scopes>\n<scopes>')],
  ['noRunAs', 'an empty element', changed(at.oauthPolicies, runAs, '<clientCredentialsFlowUser/>')],
  ['noRunAs', 'blanks', changed(at.oauthPolicies, 'jira.integration@acme.test', '  \n ')],
  [
    'noRunAs',
    'policies that leave the switch to the settings',
    changed(
      at.oauthPolicies,
      '<isClientCredentialsFlowEnabled>true</isClientCredentialsFlowEnabled>',
      '',
      changed(at.oauthPolicies, runAs, ''),
    ),
  ],
  [
    'noRunAs',
    'of a Connected App',
    connected('<oauthClientCredentialUser>jira.integration@acme.test</oauthClientCredentialUser>', ''),
  ],
  ['pkceOff', 'FALSE', changed(at.global, '<isPkceRequired>true', '<isPkceRequired> FALSE ')],
  ['pkceOff', 'left out of a Connected App', connected('<isPkceRequired>true</isPkceRequired>', '')],
  ['refreshNeverEnds', 'of a Connected App', connected('specific_inactivity:30:DAYS', 'infinite')],
  ['callBackHttp', 'HTTP', changed(at.global, 'https://a1b2', 'HTTP://a1b2')],
  [
    'callBackExample',
    'in capitals',
    changed(at.global, 'https://a1b2.hello.atlassian-dev.net', 'https://www.EXAMPLE.com'),
  ],
  [
    'callBackExample',
    'after a comma',
    changed(at.global, '\nhttps://a1b2.hello.atlassian-dev.net', ', https://example.com'),
  ],
  [
    'callBackExample',
    'without its beginning',
    changed(at.global, 'https://a1b2.hello.atlassian-dev.net', 'example.com'),
  ],
  [
    'legacyCredential',
    'before there was another form',
    { 'namedCredentials/A.namedCredential': legacyCredential().replace(/<namedCredentialType>.*\n/, '') },
  ],
  ['legacyCredential', 'without https', legacy('acme.atlassian.net')],
  ['addressHttp', 'in a CDATA section', legacy('<![CDATA[HTTP://acme.atlassian.net]]>')],
  ['addressHttp', 'with a character reference', legacy('http&#x3A;//acme.atlassian.net')],
  ['addressPath', 'of a board', legacy('https://acme.atlassian.net/jira/software')],
  ['addressPath', 'a port', legacy('https://acme.atlassian.net:8443')],
  ['addressPath', 'a query', legacy('https://acme.atlassian.net/?x=1')],
  ['addressPath', 'the gateway alone', legacy('https://api.atlassian.com')],
  [
    'addressPath',
    'the gateway to another product',
    legacy(`https://api.atlassian.com/ex/confluence/${cloudId}`),
  ],
  ['addressPath', 'the gateway, and more', legacy(`https://api.atlassian.com/ex/jira/${cloudId}/rest/api/3`)],
  [
    'addressOtherSite',
    'by another cloud id',
    legacy(`https://api.atlassian.com/ex/jira/${cloudId}`),
    { cloudId: cloudId.replace('0a', '0b') },
  ],
  [
    'addressOtherSite',
    'Jira outside the cloud',
    legacy('https://jira.acme.test'),
    { jiraHost: 'acme.atlassian.net' },
  ],
  [
    'addressTokenKind',
    'a token for the site at the gateway',
    legacy(`https://api.atlassian.com/ex/jira/${cloudId}`),
    { tokenKind: 'site' },
  ],
  [
    'jiraAdminBot',
    'by its name',
    { 'namedCredentials/A.namedCredential': legacyCredential({ username: 'Jira.Admin@acme.test' }) },
  ],
  [
    'adminAdmitted',
    'among others',
    changed(
      at.oauthPolicies,
      '<label>',
      '<commaSeparatedProfile>Standard User, System Administrator</commaSeparatedProfile><label>',
    ),
  ],
  [
    'adminAdmitted',
    'of a Connected App',
    connected('<oauthPolicy>', '<profileName>Admin</profileName><oauthPolicy>'),
  ],
  [
    'modifyAllData',
    'by a profile for programs',
    withFiles({
      'md/profiles/Api.profile': modifiesAll('Profile', '<userLicense>Salesforce Integration</userLicense>'),
    }),
  ],
  [
    'modifyAllData',
    'by a set for the integration user',
    withFiles({
      'md/permissionsets/X.permissionset': modifiesAll('PermissionSet', '<label>Integration User</label>'),
    }),
  ],
  [
    'principalUnreached',
    'reached, but switched off',
    {
      ...cleanSetUp,
      [at.permissionSet]: (cleanSetUp[at.permissionSet] ?? '').replaceAll('<enabled>true', '<enabled>false'),
    },
  ],
  [
    'policyCollides',
    'in another package',
    withFiles({
      'p/extlClntAppOauthPolicies/Jira_Link_oauthPlcy.ecaOauthPlcy-meta.xml': (
        cleanSetUp[at.oauthPolicies] ?? ''
      ).replace('30', '20'),
    }),
  ],
  [
    'twoOfOneName',
    'in other capitals, in source form',
    withFiles({
      'p/namedCredentials/JIRA.namedCredential-meta.xml': namedCredential(
        'https://b.atlassian.net',
        'Jira_Basic',
      ),
    }),
  ],
  [
    'wrongFolder',
    'in other capitals',
    { 'md/NamedCredentials/Jira.namedCredential': cleanSetUp[at.jira] ?? '' },
  ],
  ['wrongSuffix', 'a copy', { 'md/namedCredentials/Jira.namedCredential.bak': cleanSetUp[at.jira] ?? '' }],
];

const cases = spellings.map(([rule, spelling, files, known = {}]) => ({ rule, spelling, files, known }));

test.each(cases)('$rule: $spelling', async ({ rule, files, known }) => {
  const { findings } = await check(files, known);
  expect(findings.map((finding) => finding.rule)).toContain(rule);
});
